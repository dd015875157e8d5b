-- An event becomes a row, a delivery for each handler with a wake-up for the relay, and one for live subscribers;
-- all in the caller's transaction. Returns the sequence number in the stream.
create function outbox_publish(p_stream text, p_name text, p_payload jsonb) returns bigint
language plpgsql as $$
declare
    v_seq bigint;
    v_id bigint;
    v_at timestamptz := clock_timestamp();
    v_frame jsonb;
begin
    -- the row lock is held until commit: numbers of one stream are committed in order, without gaps
    insert into outbox_stream as s (stream, last_seq) values (p_stream, 1)
        on conflict (stream) do update set last_seq = s.last_seq + 1
        returning s.last_seq into v_seq;

    insert into outbox_event (stream, seq, name, payload, occurred_at)
        values (p_stream, v_seq, p_name, p_payload, v_at)
        returning id into v_id;

    insert into outbox_delivery (event_id, handler)
        select v_id, s.handler from outbox_subscription s where s.name = p_name;
    if found then
        perform pg_notify((select name from outbox_channel) || '_due', '');
    end if;

    v_frame := jsonb_build_object('stream', p_stream, 'seq', v_seq, 'name', p_name,
                                  'data', p_payload, 'at', outbox_time(v_at));
    if octet_length(v_frame::text) >= 7900 then
        -- NOTIFY carries less than 8,000 bytes: listeners read a bigger event from its row
        v_frame := v_frame - 'data' - 'at';
    end if;
    perform pg_notify((select name from outbox_channel), v_frame::text);
    return v_seq;
end
$$;
