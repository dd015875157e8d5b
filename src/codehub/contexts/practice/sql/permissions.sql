-- Functions are everybody's unless taken back. The judge's role gets its five by `services/prepare_judge_role.py`.
do $$
declare
    v_function regprocedure;
begin
    for v_function in
        select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proname ~ '^(practice|judge)_'
    loop
        execute format('revoke execute on function %s from public', v_function);
    end loop;
end
$$;
