-- When somebody last had an edition before them, and the time before: what changed since then is what is new to them.
create table edition_look (
    edition_id bigint not null references edition,
    person_id bigint not null references person,
    looked_at timestamptz not null,
    revision integer not null,
    before_revision integer,
    primary key (edition_id, person_id)
);
