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

-- How many submissions a judge would take before this one; null when a judge has it already.
create function practice_place(p_submission uuid) returns int
language sql stable as $$
    select count(other.submission_id)::int
    from practice_judgelease mine
    left join practice_judgelease other
           on (other.expires_at is null or other.expires_at <= clock_timestamp())
          and (other.priority, other.turn, other.queued_at, other.submission_id)
            < (mine.priority, mine.turn, mine.queued_at, mine.submission_id)
    where mine.submission_id = p_submission and (mine.expires_at is null or mine.expires_at <= clock_timestamp())
    group by mine.submission_id
$$;
