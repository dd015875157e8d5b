-- The tests of an exercise, for a judge's cache. Null for an unknown hash.
create function judge_package(p_hash text) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select content from practice_judgepackage where hash = p_hash
$$;
