-- Puts the outcome of a rejudge into the place of the old one, tells the learner, and deletes the rejudge: all in the
-- transaction of the verdict. An error of the judge replaces nothing.
create function practice_replace_outcome(p_rejudge uuid, p_replaced uuid) returns void
language plpgsql as $$
declare
    v_replaced practice_submission;
begin
    update practice_submission old
    set package_id = new.package_id, attempt = old.attempt + new.attempt, verdict = new.verdict,
        passed = new.passed, total = new.total, time_ms = new.time_ms, memory_kb = new.memory_kb,
        points = new.points, max_points = new.max_points, groups = new.groups, first_failed = new.first_failed,
        compile_output = new.compile_output, message = new.message,
        started_at = new.started_at, judged_at = new.judged_at
    from practice_submission new
    where old.id = p_replaced and new.id = p_rejudge and new.verdict <> 'judge_error'
    returning old.* into v_replaced;
    if found then
        delete from practice_testresult where submission_id = p_replaced;
        update practice_testresult set submission_id = p_replaced where submission_id = p_rejudge;
        perform practice_tell_verdict(v_replaced);
    end if;
    delete from practice_testresult where submission_id = p_rejudge;
    delete from practice_submission where id = p_rejudge;
end
$$;
