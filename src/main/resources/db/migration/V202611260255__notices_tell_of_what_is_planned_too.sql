-- A notice of a pitch or an assignment has no edition; what it is called stands in the notice itself.
alter table notice alter column edition_id drop not null;
alter table notice add column title text;
alter table notice add constraint notice_names_what_it_is_about check (edition_id is not null or title is not null);
