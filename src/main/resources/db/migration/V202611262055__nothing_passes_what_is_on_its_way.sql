-- A take-down waits for the copy that is being posted in this moment, or it would arrive first.
alter table delivery add column claims integer not null default 0;
alter table delivery add column claimed_until timestamptz;
create index delivery_on_its_way on delivery (receiver_id, story_id, claimed_until) where claimed_until is not null;
