-- What happens to a story after its publication: a change may be too small to count, a withdrawn story may point readers to
-- another one, it may be taken down at a set moment, and all corrections stand on one page.
alter table story add column updated_at timestamptz;
update story s set updated_at = (select max(e.published_at) from edition e
    where e.story_id = s.id and e.kind <> 'FIRST' and e.state in ('PUBLISHED', 'WITHDRAWN', 'SUPERSEDED'));

alter table edition add column minor boolean not null default false;
alter table edition add column points_to_id bigint references story;
alter table edition add column sends_on boolean not null default false;
alter table edition add constraint edition_points_with_a_notice check (points_to_id is null or notice is not null);
alter table edition add constraint edition_sends_somewhere check (not sends_on or points_to_id is not null);

create index edition_take_down on edition (take_down_at, id) where state = 'PUBLISHED' and take_down_at is not null;
create index edition_told_readers on edition (published_at desc, id desc)
    where kind in ('CORRECTION', 'CLARIFICATION') and state in ('PUBLISHED', 'SUPERSEDED') and public_note is not null;
