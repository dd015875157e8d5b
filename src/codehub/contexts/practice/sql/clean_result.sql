-- One test result as it may be stored and shown, whatever the agent sent. Name and visibility come from our outline.
-- A hidden test shows its verdict, coarse time and memory, and nothing that a program could have written its input
-- into: neither output nor exit code nor signal nor what a function returned nor its talk with an interactor. Its
-- points are shown: they say no more than its verdict and its group's points do. Points are for submits, and never more
-- than our outline says. Own cases are shown whole.
create function practice_clean_result(p_result jsonb, p_kind text, p_outline jsonb, p_cases jsonb) returns jsonb
language plpgsql as $$
declare
    v_index int := practice_bounded(p_result -> 'index', 1, 100000);
    v_test jsonb := case when p_kind <> 'input' then p_outline -> (v_index - 1)
                         when v_index <= jsonb_array_length(p_cases) then '{"name": "case", "visible": true}' end;
    v_verdict text := p_result ->> 'verdict';
    v_shown jsonb;
begin
    if v_test is null or to_jsonb(v_index) <> p_result -> 'index'
            or (p_kind = 'run' and not (v_test -> 'visible')::boolean) then
        raise exception 'test % is none of this submission', left(p_result ->> 'index', 20)
            using errcode = 'invalid_parameter_value';
    end if;
    v_shown := jsonb_build_object(
        'index', v_index, 'name', v_test -> 'name', 'visible', v_test -> 'visible', 'verdict', v_verdict,
        'time_ms', practice_bounded(p_result -> 'time_ms', 0, 86400000),
        'memory_kb', practice_bounded(p_result -> 'memory_kb', 0, 1073741824),
        'exit_code', practice_bounded(p_result -> 'exit_code', -1000, 1000),
        'signal', left(p_result ->> 'signal', 30),
        'stdout', left(p_result ->> 'stdout', 4096), 'stderr', left(p_result ->> 'stderr', 4096),
        'stdout_truncated', practice_was_cut(p_result, 'stdout'),
        'stderr_truncated', practice_was_cut(p_result, 'stderr'),
        'returned', left(p_result ->> 'returned', 4096),
        'message', coalesce(left(p_result ->> 'message', 4096), ''),
        'points', case when p_kind = 'submit' and v_test ? 'points'
                       then practice_points(p_result -> 'points', v_test -> 'points') end,
        'transcript', practice_clean_transcript(p_result -> 'transcript'));
    if (v_test -> 'visible')::boolean then
        return v_shown;
    end if;
    return v_shown || jsonb_build_object(
        'message', practice_hidden_message(v_verdict),
        'time_ms', practice_round_up((v_shown ->> 'time_ms')::int, 10),
        'memory_kb', practice_round_up((v_shown ->> 'memory_kb')::int, 1024),
        'exit_code', null, 'signal', null, 'stdout', null, 'stderr', null, 'returned', null,
        'stdout_truncated', false, 'stderr_truncated', false, 'transcript', null);
end
$$;

-- A whole number within bounds; null stays null, anything but a number is an error.
create function practice_bounded(p_value jsonb, p_least int, p_most int) returns int
language plpgsql immutable as $$
begin
    if p_value is null or p_value = 'null' then
        return null;
    elsif jsonb_typeof(p_value) <> 'number' then
        raise exception 'a number was expected' using errcode = 'invalid_parameter_value';
    end if;
    return greatest(p_least, least(p_most, trunc(p_value::numeric)));
end
$$;

create function practice_was_cut(p_result jsonb, p_stream text) returns boolean
language sql immutable as $$
    select p_result -> (p_stream || '_truncated') is not distinct from 'true'
        or coalesce(length(p_result ->> p_stream) > 4096, false)
$$;

create function practice_round_up(p_value int, p_step int) returns int
language sql immutable as $$
    select (p_value + p_step - 1) / p_step * p_step
$$;

create function practice_hidden_message(p_verdict text) returns text
language sql immutable as $$
    select case p_verdict
        when 'accepted' then ''
        when 'wrong_answer' then 'The answer is not the expected one.'
        when 'presentation_error' then 'The answer is right, but spaces or line breaks are not.'
        when 'partial' then 'The answer is right in part.'
        when 'time_limit' then 'The program took too much time.'
        when 'wall_limit' then 'The program waited too long.'
        when 'memory_limit' then 'The program used too much memory.'
        when 'output_limit' then 'The program printed too much.'
        when 'runtime_error' then 'The program stopped with an error.'
        when 'security_violation' then 'The program tried something that is not allowed here.'
        when 'judge_error' then 'The judge failed. This is not your fault.'
        else 'The test could not be passed.'
    end
$$;
