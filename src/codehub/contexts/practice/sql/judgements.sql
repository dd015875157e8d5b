-- Takes a submission with a verdict out of the queue, and notes the verdict for whoever runs the judges: one new row, so
-- that judges do not wait for each other as they would for a counter.
create function practice_leave_queue(p_submission uuid, p_verdict text) returns void
language sql as $$
    with ended as (
        delete from practice_judgelease where submission_id = p_submission returning *
    )
    insert into practice_judgement (at, agent, kind, language, verdict, waited_ms, took_ms)
        select clock_timestamp(), e.agent, practice_kind(s.kind, s.user_id, e.rejudges), e.language, p_verdict,
               practice_ms(e.queued_at, coalesce(e.started_at, clock_timestamp())),
               practice_ms(e.started_at, clock_timestamp())
        from ended e join practice_submission s on s.id = e.submission_id
$$;

create function practice_ms(p_from timestamptz, p_until timestamptz) returns int
language sql immutable as $$
    select greatest(0, least(extract(epoch from p_until - p_from) * 1000, 2147483647))::int
$$;

-- Adds what is older than ten minutes to the counts, and forgets it. Who reads both in one statement misses none, and
-- counts none twice.
create function practice_count_judgements() returns void
language sql as $$
    with old as (
        delete from practice_judgement where at < clock_timestamp() - interval '10 minutes' returning language, verdict
    )
    insert into practice_judgementcount as c (language, verdict, number)
        select language, verdict, count(*) from old group by language, verdict
        on conflict (language, verdict) do update set number = c.number + excluded.number
$$;
