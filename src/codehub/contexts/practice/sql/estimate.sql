-- In how many milliseconds a judge takes the submission at a place: those before it and itself, each as long as the last
-- 50 took on average, on all slots of the live judges. Null without a place, a judge, or a verdict of the last 10 minutes.
create function practice_estimate(p_place int) returns int
language plpgsql stable strict as $$
declare
    v_each_ms double precision;
    v_slots int;
begin
    select avg(extract(epoch from judged_at - started_at)) * 1000 into v_each_ms
        from (select judged_at, started_at from practice_submission
              where started_at is not null and judged_at > clock_timestamp() - interval '10 minutes'
              order by judged_at desc limit 50) as recent;
    select sum(practice_bounded(info -> 'slots', 1, 1000)) into v_slots
        from practice_judgeagent
        where seen_at > clock_timestamp() - interval '10 seconds' and info @> '{"healthy": true}';
    if v_each_ms is null or v_slots is null then
        return null;
    end if;
    return least((p_place + 1) * v_each_ms / v_slots, 86400000);
end
$$;
