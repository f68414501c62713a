-- Managing editors are told of a scheduled story that is late, once for each planned moment. No foreign key: that one is late
-- has to be kept also while something else holds its rows.
create table late_alarm (
    edition_id bigint not null,
    planned_at timestamptz not null,
    told_at timestamptz not null,
    primary key (edition_id, planned_at)
);
