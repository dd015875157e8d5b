-- The verdict: fence, row, event and end of the lease in one round trip. False: a late result of a dead attempt.
create function judge_finish(p_submission uuid, p_attempt int, p_result jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from practice_judgelease where submission_id = p_submission and attempt = p_attempt for update;
    if not found then
        return false;
    end if;
    perform practice_conclude(
        p_submission, p_attempt, p_result ->> 'verdict',
        coalesce(practice_bounded(p_result -> 'passed', 0, 100000), 0),
        practice_bounded(p_result -> 'time_ms', 0, 86400000),
        practice_bounded(p_result -> 'memory_kb', 0, 1073741824),
        coalesce(left(p_result ->> 'compile_output', 16384), ''),
        coalesce(left(p_result ->> 'message', 4096), ''));
    return true;
end
$$;

-- Ends a submission whose lease the caller has locked. The number of tests is counted here, and "accepted" means all
-- of them. With hidden tests among them, time and memory are as coarse as theirs.
create function practice_conclude(
    p_submission uuid, p_attempt int, p_verdict text, p_passed int, p_time_ms int, p_memory_kb int,
    p_compile_output text, p_message text
) returns void
language plpgsql as $$
declare
    v_submission record;
    v_judged practice_submission;
begin
    select practice_test_count(s.kind, p.outline, s.cases) as total,
           s.kind = 'submit' and p.outline @> '[{"visible": false}]' as has_hidden,
           (select rejudges from practice_judgelease where submission_id = p_submission) as replaces
        into strict v_submission
        from practice_submission s join practice_judgepackage p on p.hash = s.package_id where s.id = p_submission;
    if p_passed > v_submission.total or (p_verdict = 'accepted' and p_passed <> v_submission.total) then
        raise exception '% of % tests passed is not %', p_passed, v_submission.total, p_verdict
            using errcode = 'invalid_parameter_value';
    end if;
    if v_submission.has_hidden then
        p_time_ms := practice_round_up(p_time_ms, 10);
        p_memory_kb := practice_round_up(p_memory_kb, 1024);
    end if;
    update practice_submission
    set state = 'judged', judged_at = clock_timestamp(), attempt = p_attempt, verdict = p_verdict, passed = p_passed,
        started_at = (select started_at from practice_judgelease where submission_id = p_submission),
        total = v_submission.total, time_ms = p_time_ms, memory_kb = p_memory_kb,
        compile_output = p_compile_output, message = p_message
    where id = p_submission
    returning * into v_judged;
    perform practice_leave_queue(p_submission, p_verdict);
    perform practice_tell_verdict(v_judged);
    if v_submission.replaces is not null then
        perform practice_replace_outcome(p_submission, v_submission.replaces);
    end if;
end
$$;

create function practice_tell_verdict(p_judged practice_submission) returns void
language sql as $$
    select practice_tell(p_judged.user_id, 'practice.submission_judged.v1', jsonb_build_object(
        'submission_id', p_judged.id, 'exercise_id', p_judged.exercise_id,
        'kind', p_judged.kind, 'verdict', p_judged.verdict, 'passed', p_judged.passed, 'total', p_judged.total,
        'time_ms', p_judged.time_ms, 'memory_kb', p_judged.memory_kb,
        'compile_output', p_judged.compile_output, 'message', p_judged.message))
$$;
