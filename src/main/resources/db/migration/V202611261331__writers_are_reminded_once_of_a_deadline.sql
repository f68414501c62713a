-- The deadline of which its writers were told that it comes near; another deadline is told of again.
alter table edition add column reminded_of timestamptz;
