-- Queues one submission: the caps, the row, its lease, the learner's event and the judges' wake-up, in one round trip.
-- Returns place (how many come before it), the cursor of the user's stream after the event, the time, and refused:
-- null, 'judge_unavailable', 'user_cap' or 'total_cap'. When refused, nothing was written, and place is the number
-- that the cap is about.
create function practice_enqueue(
    p_submission uuid, p_user uuid, p_exercise uuid, p_package text, p_kind text, p_language text,
    p_source text, p_stdin text, p_user_cap int, p_total_cap int,
    out place int, out refused text, out stream_cursor bigint, out queued_at timestamptz
) language plpgsql as $$
declare
    v_pending int;
    v_mine int;
begin
    -- two submits of one user at the same moment must see each other, or both get the last free place
    perform pg_advisory_xact_lock(hashtextextended('practice.queue:' || p_user, 0));
    select count(*), count(*) filter (where user_id = p_user) into v_pending, v_mine from practice_judgelease;

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

    insert into practice_submission (id, user_id, exercise_id, package_id, kind, language, source, stdin, state,
                                     attempt, passed, total, compile_output, message, created_at)
        values (p_submission, p_user, p_exercise, p_package, p_kind, p_language, p_source, p_stdin, 'queued',
                0, 0, 0, '', '', queued_at);
    insert into practice_judgelease (submission_id, user_id, language, priority, turn, queued_at, attempt)
        values (p_submission, p_user, p_language, 1, v_mine, queued_at, 0);

    place := practice_place(p_submission);
    perform pg_notify('judge_queue', '');
    -- last, because it holds the lock of the user's stream until the commit
    stream_cursor := outbox_publish('user:' || p_user, 'practice.submission_queued.v1', jsonb_build_object(
        'submission_id', p_submission, 'user_id', p_user, 'exercise_id', p_exercise, 'kind', p_kind, 'place', place));
end
$$;
