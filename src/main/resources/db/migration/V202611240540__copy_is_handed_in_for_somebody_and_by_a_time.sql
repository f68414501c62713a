-- Writers say for whom they hand in, by when and how urgently, so that the queue can be put in that order.
alter table edition add column wanted_editor_id bigint references person;
alter table edition add column due_at timestamptz;
alter table edition add column priority text not null default 'ROUTINE'
    check (priority in ('ROUTINE', 'SOON', 'URGENT'));
