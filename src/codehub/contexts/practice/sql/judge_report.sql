-- What a judge tells while it works: 'started' {total}, then 'tests' {results: [...]}; or both at once, as 'tests'
-- {started: true, results: [...]}. The end of a submission may come with judge_finish in the same way.
-- False: the attempt is not the newest any more, and its agent has to stop.
-- Not synchronous: a result lost with a crashing database comes again with the next attempt.
create function judge_report(p_submission uuid, p_attempt int, p_event text, p_data jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform set_config('synchronous_commit', 'off', true);
    perform from practice_judgelease where submission_id = p_submission and attempt = p_attempt for update;
    if not found then
        return false;
    end if;
    case p_event
        when 'started' then perform practice_start(p_submission, p_attempt);
        when 'tests' then
            perform practice_start(p_submission, p_attempt) where p_data @> '{"started": true}';
            perform practice_store_results(p_submission, p_attempt, p_data -> 'results');
        else raise exception 'unknown report %', left(p_event, 30) using errcode = 'invalid_parameter_value';
    end case;
    return true;
end
$$;

-- The total is counted here, not taken from the agent.
create function practice_start(p_submission uuid, p_attempt int) returns void
language plpgsql as $$
declare
    v_submission record;
begin
    update practice_submission s
    set state = 'judging', attempt = p_attempt,
        total = practice_test_count(s.kind, p.outline, s.cases)
    from practice_judgepackage p
    where s.id = p_submission and p.hash = s.package_id
    returning s.user_id, s.total into v_submission;
    perform practice_tell(v_submission.user_id, 'practice.submission_started.v1', jsonb_build_object(
        'submission_id', p_submission, 'attempt', p_attempt, 'total', v_submission.total));
end
$$;

create function practice_test_count(p_kind text, p_outline jsonb, p_cases jsonb) returns int
language sql immutable as $$
    select case p_kind
        when 'submit' then jsonb_array_length(p_outline)
        when 'run' then jsonb_array_length(jsonb_path_query_array(p_outline, '$[*] ? (@.visible == true)'))
        else jsonb_array_length(p_cases) -- the learner's own
    end
$$;

create function practice_store_results(p_submission uuid, p_attempt int, p_results jsonb) returns void
language plpgsql as $$
declare
    v_submission record;
    v_results jsonb;
begin
    if jsonb_typeof(p_results) is distinct from 'array' or jsonb_array_length(p_results) not between 1 and 1000 then
        raise exception 'results have to be a list of 1 to 1000' using errcode = 'invalid_parameter_value';
    end if;
    select s.user_id, s.kind, s.cases, p.outline into strict v_submission
        from practice_submission s join practice_judgepackage p on p.hash = s.package_id where s.id = p_submission;
    select jsonb_agg(practice_clean_result(result, v_submission.kind, v_submission.outline, v_submission.cases)
                     order by place)
        into v_results from jsonb_array_elements(p_results) with ordinality as reported (result, place);

    insert into practice_testresult as r (submission_id, index, name, visible, verdict, time_ms, memory_kb, exit_code,
                                          signal, stdout, stdout_truncated, stderr, stderr_truncated, returned, message,
                                          points, transcript)
        select p_submission, n.index, n.name, n.visible, n.verdict, n.time_ms, n.memory_kb, n.exit_code,
               n.signal, n.stdout, n.stdout_truncated, n.stderr, n.stderr_truncated, n.returned, n.message,
               n.points, n.transcript
        from jsonb_populate_recordset(null::practice_testresult, v_results) as n
        on conflict (submission_id, index) do update
        set verdict = excluded.verdict, time_ms = excluded.time_ms, memory_kb = excluded.memory_kb,
            exit_code = excluded.exit_code, signal = excluded.signal, message = excluded.message, returned = excluded.returned,
            stdout = excluded.stdout, stdout_truncated = excluded.stdout_truncated,
            stderr = excluded.stderr, stderr_truncated = excluded.stderr_truncated,
            points = excluded.points, transcript = excluded.transcript;

    perform practice_tell(v_submission.user_id, 'practice.tests_finished.v1', jsonb_build_object(
        'submission_id', p_submission, 'attempt', p_attempt, 'results', v_results));
end
$$;
