create table missed_address (
    path text primary key,
    times bigint not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    left_alone boolean not null default false
);

create index missed_address_wanted on missed_address (left_alone, times desc, last_at desc, path);
