-- One sentence changed is a few hundred bytes, not the whole story again. A revision either holds its text (all that were
-- kept before do) or says, packed, how it differs from one that does. It also says how much was written and cut, so that
-- a history of thousands of revisions is shown without reading a single text.
alter table revision alter column body drop not null;
alter table revision alter column bylines drop not null;
alter table revision alter column authorship drop not null;
alter table revision add column keyframe_id bigint references revision;
alter table revision add column packed bytea;
alter table revision add column words integer;
alter table revision add column words_come integer;
alter table revision add column words_gone integer;
alter table revision add column restored integer;
alter table revision add constraint revision_is_whole_or_packed check (
    case when keyframe_id is null
         then packed is null and body is not null and bylines is not null and authorship is not null
         else packed is not null and body is null and bylines is null and authorship is null end);
