-- A remark may speak of a passage, is resolved by somebody, and may be reworded for some minutes. Suggestions have a
-- table of their own: no row ever used that column.
alter table comment
    drop column suggestion,
    add column passage_field text,
    add column passage_revision integer,
    add column passage_start integer,
    add column passage_end integer,
    add column passage_quote text,
    add column passage_before text,
    add column passage_after text,
    add column resolved_by_id bigint references person,
    add column reworded_at timestamptz;
-- The newest answers of each thread, and how many there are, however many they are.
create index comment_of_thread on comment (answers_id, id) where answers_id is not null;
-- The threads of an edition, open ones apart.
create index comment_begins_thread on comment (edition_id, resolved_at, id) where answers_id is null;
