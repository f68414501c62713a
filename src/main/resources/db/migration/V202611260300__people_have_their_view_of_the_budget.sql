-- The part of the budget that each person looked at last; and the few editions in work are found among all others.
create table budget_view (
    person_id bigint primary key references person,
    filter text not null
);
create index edition_in_work on edition (deadline_at, id)
    where state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'SCHEDULED');
