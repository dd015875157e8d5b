-- Prolongs the leases that are still the agent's by 5 seconds and names them; work on any other has to stop.
create function judge_renew(p_agent text, p_submissions uuid[], p_attempts int[]) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform set_config('synchronous_commit', 'off', true);
    return query
    update practice_judgelease l
    set expires_at = clock_timestamp() + interval '5 seconds'
    from unnest(p_submissions, p_attempts) as mine (submission_id, attempt)
    where l.submission_id = mine.submission_id and l.attempt = mine.attempt and l.agent = p_agent
    returning l.submission_id;
end
$$;
