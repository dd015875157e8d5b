-- A time as text, RFC 3339 in UTC, the same in a NOTIFY and in a row that is read later.
create function outbox_time(p_at timestamptz) returns text
language sql immutable parallel safe as $$
    select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
