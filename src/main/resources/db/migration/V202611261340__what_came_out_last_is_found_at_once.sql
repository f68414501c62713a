-- A feed begins with what came out last, be it a new story or a correction of an old one; and a story's page leads to those
-- before and after it in its section, also in a section that has had no story for years.
create index edition_out_newest on edition (published_at desc, id desc) where state = 'PUBLISHED';
create index story_of_section on story (section_id, first_published_at desc, id desc)
    where first_published_at is not null;
