-- Pictures that are not beside an export are fetched from the hosts that somebody named, and from no others.
alter table import_run add column picture_hosts text;

-- A story takes the letters about it along.
create index letters_about_a_story on letter (story_id) where story_id is not null;
