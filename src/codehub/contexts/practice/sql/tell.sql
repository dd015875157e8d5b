-- Publishes an event on the stream of the user whom it concerns, and returns its number there. A visitor has no
-- stream and asks again instead: nothing is published, and the number is 0.
create function practice_tell(p_user uuid, p_name text, p_payload jsonb) returns bigint
language plpgsql as $$
begin
    if p_user is null then
        return 0;
    end if;
    return outbox_publish('user:' || p_user, p_name, p_payload || jsonb_build_object('user_id', p_user));
end
$$;
