-- The five functions of the queue at their simplest, so that the agent is tested alone. Those of the platform are
-- tested together with the agent beside the platform's tests.
create table package (hash text primary key, content jsonb not null);
create table heartbeat (agent text primary key, seen_at timestamptz not null, info jsonb not null);
create table submission (
    id uuid primary key default gen_random_uuid(),
    number bigint generated always as identity,
    kind text not null, language text not null, source text not null,
    cases jsonb, package_hash text not null,
    attempt int not null default 0, agent text, expires_at timestamptz, result jsonb
);
create table event (
    number bigint generated always as identity, submission uuid not null, attempt int not null,
    name text not null, data jsonb not null, at timestamptz not null default clock_timestamp()
);

create function judge_lease(p_agent text, p_max int, p_languages text[], p_info jsonb)
returns table (submission_id uuid, attempt int, kind text, language text, source text, cases jsonb, package_hash text)
language plpgsql as $$
begin
    insert into heartbeat values (p_agent, clock_timestamp(), p_info)
        on conflict (agent) do update set seen_at = excluded.seen_at, info = excluded.info;
    return query
    update submission s set attempt = s.attempt + 1, agent = p_agent, expires_at = clock_timestamp() + interval '5 s'
    where s.id in (
        select q.id from submission q
        where q.result is null and q.language = any (p_languages) and (q.expires_at is null or q.expires_at < clock_timestamp())
        order by q.number limit p_max for update skip locked)
    returning s.id, s.attempt, s.kind, s.language, s.source, s.cases, s.package_hash;
end $$;

create function judge_renew(p_agent text, p_submissions uuid[], p_attempts int[]) returns setof uuid
language sql as $$
    update submission s set expires_at = clock_timestamp() + interval '5 s'
    from unnest(p_submissions, p_attempts) as mine (id, attempt)
    where s.id = mine.id and s.attempt = mine.attempt and s.agent = p_agent and s.result is null
    returning s.id
$$;

-- 'tests' and the verdict may bring {"started": true} and results with them, which become events of their own.
create function tell(p_submission uuid, p_attempt int, p_data jsonb) returns void
language sql as $$
    insert into event (submission, attempt, name, data)
        select p_submission, p_attempt, 'started', '{}' where p_data @> '{"started": true}'
        union all
        select p_submission, p_attempt, 'tests', jsonb_build_object('results', p_data -> 'results') where p_data ? 'results'
$$;

create function judge_report(p_submission uuid, p_attempt int, p_event text, p_data jsonb) returns boolean
language plpgsql as $$
begin
    perform from submission where id = p_submission and attempt = p_attempt and result is null;
    if not found then
        return false;
    end if;
    perform tell(p_submission, p_attempt, case p_event when 'started' then '{"started": true}' else p_data end);
    return true;
end $$;

create function judge_finish(p_submission uuid, p_attempt int, p_result jsonb) returns boolean
language plpgsql as $$
begin
    update submission set result = p_result - 'started' - 'results'
    where id = p_submission and attempt = p_attempt and result is null;
    if not found then
        return false;
    end if;
    perform tell(p_submission, p_attempt, p_result);
    return true;
end $$;

create function judge_package(p_hash text) returns jsonb
language sql as $$ select content from package where hash = p_hash $$;
