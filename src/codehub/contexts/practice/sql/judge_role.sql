-- What the judge's role may do in this database: connect, and execute five functions. Run again after migrations.
do $$
declare
    v_function regprocedure;
begin
    -- functions are everybody's unless taken back: our own, the outbox's and the job queue's; not an extension's
    for v_function in
        select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace and pg_has_role(p.proowner, 'usage')
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
        execute format('revoke execute on routine %s from public', v_function);
    end loop;
    execute format('revoke temporary on database %I from public', current_database());
    execute format('grant connect on database %I to codehub_judge', current_database());
end
$$;
grant usage on schema public to codehub_judge;
grant execute on function
    judge_lease(text, integer, text[], jsonb),
    judge_renew(text, uuid[], integer[]),
    judge_report(uuid, integer, text, jsonb),
    judge_finish(uuid, integer, jsonb),
    judge_package(text)
to codehub_judge;
