-- Who listened to corrections was told of clarifications too, by the same name; they go on hearing of both.
insert into webhook_event (webhook_id, event)
    select webhook_id, 'CLARIFIED' from webhook_event where event = 'CORRECTED' on conflict do nothing;
