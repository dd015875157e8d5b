-- PostgreSQL knows no permission for LISTEN and NOTIFY: whoever is let into the database hears a channel whose name it
-- knows, and may speak on it. The names are therefore drawn by lot, in a table that only our own role reads, so that the
-- judge's role can neither read learners' events nor forge one. No model: emptying the tables of a test keeps it.
create table outbox_channel (
    name text primary key default 'codehub_' || replace(gen_random_uuid()::text, '-', ''),
    only_row boolean not null unique default true check (only_row)
);
insert into outbox_channel default values;
