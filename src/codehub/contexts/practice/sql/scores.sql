-- Points as they may be stored: within what our own outline says that a test, a group or the whole gives, to four
-- decimals. Null stays null, anything but a number is an error.
create function practice_points(p_value jsonb, p_most jsonb) returns numeric
language plpgsql immutable as $$
begin
    if p_value is null or p_value = 'null' then
        return null;
    elsif jsonb_typeof(p_value) <> 'number' then
        raise exception 'points have to be a number' using errcode = 'invalid_parameter_value';
    end if;
    return round(greatest(0, least(p_most::numeric, p_value::numeric)), 4);
end
$$;

-- The groups of our outline, each with what the agent says of it. One of which it says nothing, because nothing was run,
-- has the verdict of the whole and no points.
create function practice_clean_groups(p_told jsonb, p_groups jsonb, p_verdict text) returns jsonb
language sql immutable as $$
    select coalesce(jsonb_agg(g.own || jsonb_build_object(
        'verdict', coalesce(practice_verdict(t.told ->> 'verdict'), p_verdict),
        'points', coalesce(practice_points(t.told -> 'points', g.own -> 'max_points'), 0)) order by g.place), '[]')
    from jsonb_array_elements(p_groups) with ordinality as g (own, place)
    left join lateral (
        select told from jsonb_array_elements(case jsonb_typeof(p_told) when 'array' then p_told end) as told
        where told -> 'name' = g.own -> 'name' limit 1
    ) as t on true
$$;

-- Tables check their own verdicts; those of groups are inside of a document.
create function practice_verdict(p_verdict text) returns text
language plpgsql immutable as $$
begin
    if p_verdict not in ('accepted', 'wrong_answer', 'presentation_error', 'partial', 'time_limit', 'wall_limit',
                         'memory_limit', 'output_limit', 'runtime_error', 'compile_error', 'security_violation',
                         'judge_error') then
        raise exception 'unknown verdict %', left(p_verdict, 30) using errcode = 'invalid_parameter_value';
    end if;
    return p_verdict;
end
$$;

-- The talk of a program with an interactor, [[who, text]]: the first 8192 characters of it, in at most 1000 lines.
create function practice_clean_transcript(p_transcript jsonb) returns jsonb
language plpgsql immutable as $$
begin
    if p_transcript is null or p_transcript = 'null' then
        return null;
    elsif jsonb_typeof(p_transcript) <> 'array' or exists (
        select from jsonb_array_elements(p_transcript) as line
        where not coalesce(line ->> 0 in ('program', 'judge') and jsonb_typeof(line -> 1) = 'string', false)
    ) then
        raise exception 'a transcript has to be a list of [who, text]' using errcode = 'invalid_parameter_value';
    end if;
    return (
        select coalesce(jsonb_agg(jsonb_build_array(line ->> 0, left(line ->> 1, 8192 - before)) order by place), '[]')
        from (
            select line, place, (sum(length(line ->> 1)) over (order by place) - length(line ->> 1))::int as before
            from jsonb_array_elements(p_transcript) with ordinality as lines (line, place)
        ) as counted
        where before < 8192 and place <= 1000
    );
end
$$;
