-- Managing editors say within how many hours copy should be answered, and each editor keeps the view of the queue they use.
create table review_goal (
    id integer primary key check (id = 1),
    hours integer not null check (hours between 1 and 720)
);
insert into review_goal (id, hours) values (1, 24);

-- A section may be in more or less of a hurry than the paper.
alter table section add column review_hours integer check (review_hours between 1 and 720);

create table queue_view (
    person_id bigint primary key references person,
    filter text not null
);

-- What is in work is a handful beside everything that was ever published: indexes of its own keep lists as quick as it is short.
create index edition_waiting on edition (submitted_at, id) where state = 'SUBMITTED';
create index edition_with_somebody on edition (state, submitted_at, id) where state in ('IN_REVIEW', 'CHANGES_REQUESTED');
create index edition_in_hand on edition (claimant_id, claimed_at, id) where claimant_id is not null;
create index approval_of_person on approval (person_id);
