-- The classes of the queue, and the only place that knows their numbers. An attempt after one that failed goes first,
-- because its learner has waited before. Rejudges and visitors keep theirs: nobody waits for the ones, and the others
-- come after everybody. Null for a class that does not exist.
create function practice_priority(p_class text) returns int
language sql immutable as $$
    select array_position('{again,contest,exercise,rejudge,visitor}'::text[], p_class) - 1
$$;

-- What administrators and metrics call a submission: submit, run, input, try or rejudge.
create function practice_kind(p_kind text, p_user uuid, p_rejudges uuid) returns text
language sql immutable as $$
    select case when p_rejudges is not null then 'rejudge' when p_user is null then 'try' else p_kind end
$$;

-- Is there a judge that has called within 10 seconds, is healthy and knows the language?
create function practice_judge_is_there(p_language text) returns boolean
language sql stable as $$
    select exists (
        select from practice_judgeagent
        where seen_at > clock_timestamp() - interval '10 seconds'
          and info @> jsonb_build_object('healthy', true,
                                         'languages', jsonb_build_array(jsonb_build_object('id', p_language)))
    )
$$;

-- How many submissions a judge would take before this one; null when a judge has it already, and when none could take it.
create function practice_place(p_submission uuid) returns int
language sql stable as $$
    select count(other.submission_id)::int
    from practice_judgelease mine
    left join practice_judgelease other
           on (other.expires_at is null or other.expires_at <= clock_timestamp())
          and (other.priority, other.turn, other.queued_at, other.submission_id)
            < (mine.priority, mine.turn, mine.queued_at, mine.submission_id)
    where mine.submission_id = p_submission and (mine.expires_at is null or mine.expires_at <= clock_timestamp())
      and practice_judge_is_there(mine.language)
    group by mine.submission_id
$$;
