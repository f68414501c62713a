-- A picture is a thing of its own: what is said of it, whose it is and until when, how it is cut, who finds it, and whether
-- it was taken from readers.
alter table picture
    add column caption text not null default '',
    add column credit text not null default '',
    add column alt text not null default '',
    add column place text not null default '',
    add column licence text not null default 'UNKNOWN' check (licence in
        ('UNKNOWN', 'OWN', 'PERMISSION', 'CC_BY', 'CC_BY_SA', 'CC_BY_NC', 'CC0', 'AGENCY', 'PUBLIC_DOMAIN')),
    add column licence_ends date,
    add column end_told date,
    add column whole_width integer,
    add column whole_height integer,
    add column cut_left integer not null default 0,
    add column cut_top integer not null default 0,
    add column cut_width integer not null default 1000,
    add column cut_height integer not null default 1000,
    add column focus_x integer not null default 500,
    add column focus_y integer not null default 500,
    add column cuts integer not null default 0,
    add column made_at timestamptz,
    add column shared boolean not null default false,
    add column withdrawn_at timestamptz,
    add column withdrawn_by_id bigint references person,
    add column withdrawn_why text,
    add column version integer not null default 0,
    add check (cut_left >= 0 and cut_top >= 0 and cut_width > 0 and cut_height > 0
        and cut_left + cut_width <= 1000 and cut_top + cut_height <= 1000),
    add check ((withdrawn_at is null) = (withdrawn_why is null));

update picture set whole_width = width, whole_height = height;

alter table picture alter column whole_width set not null, alter column whole_height set not null;

-- What the paper has shown, everybody at the desks finds; what only stood in an earlier draft of it stays its sender's.
update picture p set shared = true where exists
    (select 1 from edition_picture u join edition e on e.id = u.edition_id
     where u.picture_id = p.id and e.state in ('PUBLISHED', 'SUPERSEDED')
        and position('data-media="' || p.id || '"' in e.body) > 0);

-- What is looked for by words: each word as it is spelled.
alter table picture add column words tsvector generated always as
    (to_tsvector('simple', caption || ' ' || credit || ' ' || alt || ' ' || place || ' ' || translate(file_name, '._-', '   ')))
    stored;

create index picture_words on picture using gin (words);
create index picture_newest on picture (uploaded_at desc, id desc);
create index picture_content on picture (sha256);
create index picture_licence on picture (licence_ends) where licence_ends is not null;
create index picture_to_make on picture (uploaded_at, id) where made_at is null;
