-- The secret address under which a person's calendar program reads the budget. Only its hash is here.
create table calendar_address (
    person_id bigint primary key references person,
    hash text not null unique,
    made_at timestamptz not null
);
