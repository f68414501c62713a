-- Pictures that were sent to the newsroom, and which editions have ever used them: who may see one follows from that.
create table picture (
    id text primary key check (id ~ '^[A-Za-z0-9_-]{16,64}$'),
    type text not null check (type in ('image/jpeg', 'image/png')),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    sha256 text not null,
    file_name text not null,
    uploaded_by_id bigint references person,
    uploaded_at timestamptz not null
);
create table edition_picture (
    edition_id bigint not null references edition,
    picture_id text not null references picture,
    primary key (picture_id, edition_id)
);
