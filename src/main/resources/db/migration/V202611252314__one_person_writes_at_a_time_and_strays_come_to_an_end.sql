-- Who is writing is known to everybody, and outlives a restart of the server: one row an edition, kept when it has run out.
create table lease (
    edition_id bigint primary key references edition,
    person_id bigint not null references person,
    tab text not null,
    since timestamptz not null,
    until timestamptz not null
);
create index lease_of_person on lease (person_id);

-- A stray stays in the history for good, and is shown beside the story until somebody has merged it or set it aside.
create table stray_end (
    revision_id bigint primary key references revision,
    person_id bigint not null references person,
    ended_at timestamptz not null,
    merged_into integer
);
create trigger stray_end_stays before update or delete on stray_end
    for each row execute function refuse_rewriting();
create index revision_strays on revision (edition_id, number) where why = 'STRAY';
create index revision_strays_of_person on revision (person_id, id) where why = 'STRAY';
