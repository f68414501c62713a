-- Two managing editors who change one partner, or one webhook, do not undo each other unseen.
alter table partner add column version integer not null default 0;
alter table partner add column changed_at timestamptz;
alter table partner add column changed_by_id bigint references person;
alter table webhook add column version integer not null default 0;
alter table webhook add column changed_at timestamptz;
alter table webhook add column changed_by_id bigint references person;
