-- Queues one submission: the caps, the row, its lease, the learner's event and the judges' wake-up, in one round trip.
-- Returns place (how many come before it), estimate_ms (how long that may take), the cursor of the user's stream after the
-- event, the time, and refused: null, 'judge_unavailable', 'user_cap' or 'total_cap'. When refused, nothing was written,
-- and place is the number that the cap is about.
--
-- p_priority is a class of practice_priority: contest, exercise, rejudge or visitor. A visitor's try has no user. All
-- visitors together are one user with a cap of their own. Nobody takes a place of those before them: rejudges are not
-- counted for learners' caps, nor visitors for either.
--
-- A rejudge names the submission whose verdict it is to replace, and that one's user for the turn; its own row is nobody's.
create function practice_enqueue(
    p_submission uuid, p_user uuid, p_exercise uuid, p_package text, p_kind text, p_language text,
    p_source text, p_cases jsonb, p_user_cap int, p_total_cap int, p_priority text, p_rejudges uuid default null,
    out place int, out estimate_ms int, out refused text, out stream_cursor bigint, out queued_at timestamptz
) language plpgsql as $$
declare
    v_priority int := practice_priority(p_priority);
    v_rejudge int := practice_priority('rejudge');
    v_owner uuid := case when p_rejudges is null then p_user end;
    v_pending int;
    v_mine int;
begin
    -- two submits of one user at the same moment must see each other, or both get the last free place
    perform pg_advisory_xact_lock(hashtextextended('practice.queue:' || coalesce(p_user::text, 'visitors'), 0));
    select count(*) filter (where priority < v_rejudge or priority <= v_priority),
           count(*) filter (where user_id is not distinct from p_user and (priority >= v_rejudge) = (v_priority >= v_rejudge))
        into v_pending, v_mine from practice_judgelease;

    queued_at := clock_timestamp();
    refused := case
        when not practice_judge_is_there(p_language) then 'judge_unavailable'
        when v_mine >= p_user_cap then 'user_cap'
        when v_pending >= p_total_cap then 'total_cap'
    end;
    if refused is not null then
        place := case when refused = 'user_cap' then v_mine else v_pending end;
        return;
    end if;

    insert into practice_submission (id, user_id, exercise_id, package_id, kind, language, source, cases, state,
                                     attempt, passed, total, compile_output, message, created_at)
        values (p_submission, v_owner, p_exercise, p_package, p_kind, p_language, p_source, p_cases, 'queued',
                0, 0, 0, '', '', queued_at);
    insert into practice_judgelease (submission_id, user_id, language, priority, turn, queued_at, attempt, rejudges)
        values (p_submission, p_user, p_language, v_priority, v_mine, queued_at, 0, p_rejudges);

    place := practice_place(p_submission);
    estimate_ms := practice_estimate(place);
    perform pg_notify('judge_queue', '');
    -- last, because it holds the lock of the user's stream until the commit
    stream_cursor := practice_tell(v_owner, 'practice.submission_queued.v1', jsonb_build_object(
        'submission_id', p_submission, 'exercise_id', p_exercise, 'kind', p_kind, 'place', place));
end
$$;
