-- A profile says more than a title and a line, readers do not find everybody, and who leaves is an alumnus from a moment on.
alter table person
    add column named_here boolean not null default false,
    add column school text,
    add column links text not null default '',
    add column language text,
    add column zone text,
    add column listed boolean not null default true,
    add column portrait_id text references picture,
    add column left_at timestamptz,
    add column left_as text check (left_as in ('WRITER', 'EDITOR', 'MANAGING_EDITOR')),
    add constraint person_who_left_has_no_role check (left_at is null or role is null);
create index person_of_portrait on person (portrait_id) where portrait_id is not null;
