-- After publication a managing editor changes an address, has a story looked at again on a day, and marks old ones as history.
alter table story add column history_since timestamptz;
alter table story add column look_again_on date;
alter table story add column look_again_note text;
alter table story add column look_again_by_id bigint references person;
alter table story add constraint story_looked_at_by_somebody check ((look_again_on is null) = (look_again_by_id is null));
create index story_look_again on story (look_again_on, id) where look_again_on is not null;
