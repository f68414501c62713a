create table story_views (
    story_id bigint not null references story,
    day date not null,
    times bigint not null,
    primary key (story_id, day)
);

create index story_views_days on story_views (day);
