-- The verdict: fence, row, event and end of the lease in one round trip. False: a late result of a dead attempt.
-- What was not reported yet comes with it: p_result may have the members of judge_report's 'tests'.
create function judge_finish(p_submission uuid, p_attempt int, p_result jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from practice_judgelease where submission_id = p_submission and attempt = p_attempt for update;
    if not found then
        return false;
    end if;
    perform practice_start(p_submission, p_attempt) where p_result @> '{"started": true}';
    perform practice_store_results(p_submission, p_attempt, p_result -> 'results') where p_result ? 'results';
    perform practice_conclude(
        p_submission, p_attempt, p_result ->> 'verdict',
        coalesce(practice_bounded(p_result -> 'passed', 0, 100000), 0),
        practice_bounded(p_result -> 'time_ms', 0, 86400000),
        practice_bounded(p_result -> 'memory_kb', 0, 1073741824),
        coalesce(left(p_result ->> 'compile_output', 16384), ''),
        coalesce(left(p_result ->> 'message', 4096), ''),
        p_result);
    return true;
end
$$;

-- Ends a submission whose lease the caller has locked. The number of tests is counted here, and "accepted" means all
-- of them, or all points where a submit gives some: tests that give none may fail. With hidden tests among them, time and
-- memory are as coarse as theirs. p_told is what the agent says of points, groups and the first test that failed.
create function practice_conclude(
    p_submission uuid, p_attempt int, p_verdict text, p_passed int, p_time_ms int, p_memory_kb int,
    p_compile_output text, p_message text, p_told jsonb default '{}'
) returns void
language plpgsql as $$
declare
    v_submission record;
    v_judged practice_submission;
    v_points numeric;
begin
    select s.kind, p.scoring, practice_last_index(s.kind, p.outline, s.cases) as last_index,
           practice_test_count(s.kind, p.outline, s.cases) as total,
           s.kind = 'submit' and p.outline @> '[{"visible": false}]' as has_hidden,
           (select rejudges from practice_judgelease where submission_id = p_submission) as replaces
        into strict v_submission
        from practice_submission s join practice_judgepackage p on p.hash = s.package_id where s.id = p_submission;
    if v_submission.kind = 'submit' and v_submission.scoring is not null then
        v_points := coalesce(practice_points(p_told -> 'points', v_submission.scoring -> 'max_points'), 0);
    end if;
    if p_passed > v_submission.total or (p_verdict = 'accepted' and not practice_is_all(
            p_passed, v_submission.total, v_points, v_submission.kind, v_submission.scoring)) then
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
        total = v_submission.total, time_ms = p_time_ms, memory_kb = p_memory_kb, points = v_points,
        max_points = case when v_points is not null then (v_submission.scoring ->> 'max_points')::float end,
        groups = case when v_points is not null
                      then practice_clean_groups(p_told -> 'groups', v_submission.scoring -> 'groups', p_verdict) end,
        first_failed = practice_first_failed(p_told -> 'first_failed', v_submission.last_index),
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

-- Can this be "accepted"? A run of some tests of an exercise with points is what the judge says: it doesn't count.
create function practice_is_all(p_passed int, p_total int, p_points numeric, p_kind text, p_scoring jsonb)
returns boolean
language sql immutable as $$
    select case when p_points is not null then p_points = (p_scoring -> 'max_points')::numeric
                else p_passed = p_total or (p_kind = 'run' and p_scoring is not null) end
$$;

create function practice_last_index(p_kind text, p_outline jsonb, p_cases jsonb) returns int
language sql immutable as $$
    select jsonb_array_length(case when p_kind = 'input' then p_cases else p_outline end)
$$;

-- The index of a test, null for one that there isn't.
create function practice_first_failed(p_told jsonb, p_last_index int) returns int
language sql immutable as $$
    select index from practice_bounded(p_told, 0, 100000) as index where index between 1 and p_last_index
$$;

create function practice_tell_verdict(p_judged practice_submission) returns void
language sql as $$
    select practice_tell(p_judged.user_id, 'practice.submission_judged.v1', jsonb_build_object(
        'submission_id', p_judged.id, 'exercise_id', p_judged.exercise_id,
        'kind', p_judged.kind, 'verdict', p_judged.verdict, 'passed', p_judged.passed, 'total', p_judged.total,
        'time_ms', p_judged.time_ms, 'memory_kb', p_judged.memory_kb,
        'compile_output', p_judged.compile_output, 'message', p_judged.message,
        'points', p_judged.points, 'max_points', p_judged.max_points, 'groups', coalesce(p_judged.groups, '[]'),
        'first_failed', p_judged.first_failed))
$$;
