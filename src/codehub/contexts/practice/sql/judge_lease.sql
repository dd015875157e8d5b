-- A judge says that it is alive, gives up what nobody could or can judge, and takes up to p_max submissions.
--
-- The order is priority, the user's turn, age. A lease lasts 5 seconds unless renewed; an expired one is free for
-- anybody, and goes first when a learner waits for it. Visitors always come after learners, and leave them a slot. Each lease raises `attempt`, which from then on is the only number that judge_report and judge_finish accept.
--
-- Not synchronous: after a crash of the database a lost lease is a submission that is queued again, no harm done.
create function judge_lease(p_agent text, p_max int, p_languages text[], p_info jsonb)
returns table (submission_id uuid, attempt int, kind text, language text, source text, cases jsonb, package_hash text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    v_now timestamptz := clock_timestamp();
begin
    perform set_config('synchronous_commit', 'off', true);
    if practice_agent_seen(p_agent, p_info) then
        perform practice_give_up_unjudgeable();
    end if;
    if p_max <= 0 or not (p_info ->> 'healthy')::boolean then
        return;
    end if;
    perform practice_give_up_exhausted();

    return query
    with learners as materialized (
        select l.submission_id, l.priority
        from practice_judgelease l
        where l.user_id is not null and l.attempt < 3 and l.language = any (p_languages)
          and (l.expires_at is null or l.expires_at <= v_now)
        order by l.priority, l.turn, l.queued_at, l.submission_id
        limit least(p_max, 64)
        for update skip locked
    ), visitors as materialized (
        select l.submission_id, l.priority
        from practice_judgelease l
        where l.user_id is null and l.attempt < 3 and l.language = any (p_languages)
          and (l.expires_at is null or l.expires_at <= v_now)
        order by l.turn, l.queued_at, l.submission_id
        limit greatest(0, least(practice_room_for_visitors(p_agent, p_info),
                                least(p_max, 64) - (select count(*) from learners)))
        for update skip locked
    ), free as (
        select * from learners union all select * from visitors
    ), taken as (
        update practice_judgelease l
        set agent = p_agent, attempt = l.attempt + 1, started_at = v_now, expires_at = v_now + interval '5 seconds',
            priority = case when l.priority < practice_priority('rejudge') then 0 else l.priority end,
            unjudgeable_since = null
        from free
        where l.submission_id = free.submission_id
        returning l.submission_id, l.attempt, l.turn, l.queued_at, free.priority as was_priority
    ), outdated as (
        delete from practice_testresult r using taken where taken.attempt > 1 and r.submission_id = taken.submission_id
    )
    select s.id, taken.attempt::int, s.kind::text, s.language::text, s.source, s.cases, s.package_id::text
    from taken join practice_submission s on s.id = taken.submission_id
    order by taken.was_priority, taken.turn, taken.queued_at, taken.submission_id;
end
$$;

-- How many more tries of visitors an agent may take: all its slots but one, which learners find free at any time.
create function practice_room_for_visitors(p_agent text, p_info jsonb) returns int
language sql stable as $$
    select greatest(1, coalesce(practice_bounded(p_info -> 'slots', 1, 1000), 1) - 1) - count(*)::int
    from practice_judgelease
    where agent = p_agent and user_id is null and expires_at > clock_timestamp()
$$;

-- The heartbeat. Written at most once a second unless what the agent says has changed; true when it was.
create function practice_agent_seen(p_agent text, p_info jsonb) returns boolean
language plpgsql as $$
begin
    if length(p_agent) not between 1 and 100 or octet_length(p_info::text) > 16384
            or jsonb_typeof(p_info -> 'healthy') is distinct from 'boolean'
            or jsonb_typeof(p_info -> 'languages') is distinct from 'array' then
        raise exception 'not the name and info of a judge' using errcode = 'invalid_parameter_value';
    end if;
    insert into practice_judgeagent as a (name, seen_at, info) values (p_agent, clock_timestamp(), p_info)
        on conflict (name) do update set seen_at = excluded.seen_at, info = excluded.info
        where a.seen_at < excluded.seen_at - interval '1 second' or a.info is distinct from excluded.info;
    return found;
end
$$;

-- Three agents died of it, or with it: the learner gets a verdict instead of waiting for ever.
create function practice_give_up_exhausted() returns void
language plpgsql as $$
declare
    v_lease record;
begin
    for v_lease in
        select l.submission_id, l.attempt from practice_judgelease l
        where l.attempt >= 3 and l.expires_at <= clock_timestamp()
        order by l.user_id -- two agents lock the streams of several users in the same order
        for update skip locked
    loop
        -- a verdict is synchronous
        perform set_config('synchronous_commit', 'on', true);
        perform practice_conclude_with_error(v_lease.submission_id, v_lease.attempt,
            'The judge failed three times on this submission. This is not your fault.');
    end loop;
end
$$;

-- The language of a submission went away between its submit and now: while other judges work, whoever could judge it has
-- a minute to come back; while no judge works at all, an hour, because then somebody is mending something. A lease that
-- runs is left alone. Called with heartbeats, and every minute by a job in case that no judge calls.
create function practice_give_up_unjudgeable() returns void
language plpgsql as $$
declare
    v_lease record;
    v_now timestamptz := clock_timestamp();
    v_patience interval;
begin
    with languages as materialized (
        select each.language, practice_judge_is_there(each.language) as there
        from (select distinct language from practice_judgelease) as each
    ), changed as (
        select l.submission_id, languages.there
        from practice_judgelease l join languages on languages.language = l.language
        where (l.unjudgeable_since is null) <> languages.there and (l.expires_at is null or l.expires_at <= v_now)
        for update of l skip locked
    )
    update practice_judgelease l set unjudgeable_since = case when not changed.there then v_now end
    from changed where l.submission_id = changed.submission_id;

    select case when exists (select from practice_judgeagent
                             where seen_at > v_now - interval '10 seconds' and info @> '{"healthy": true}')
                then interval '1 minute' else interval '1 hour' end into v_patience;
    for v_lease in
        select l.submission_id, l.attempt, l.language from practice_judgelease l
        where l.unjudgeable_since <= v_now - v_patience and (l.expires_at is null or l.expires_at <= v_now)
        order by l.user_id -- as in practice_give_up_exhausted
        for update skip locked
    loop
        perform set_config('synchronous_commit', 'on', true);
        perform practice_conclude_with_error(v_lease.submission_id, v_lease.attempt,
            format('No judge runs programs in this language (%s) any more. This is not your fault, and it does not count.',
                   v_lease.language));
    end loop;
end
$$;

-- A verdict of the queue's own: no judge has one to give.
create function practice_conclude_with_error(p_submission uuid, p_attempt int, p_message text) returns void
language sql as $$
    select practice_conclude(p_submission, p_attempt, 'judge_error', 0, null, null, '', p_message)
$$;
