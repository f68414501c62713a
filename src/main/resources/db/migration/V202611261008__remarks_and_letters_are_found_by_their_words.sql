-- The search looks for words and their beginnings, in no language: the newsroom has three.
create index remarks_by_words on comment using gin (to_tsvector('simple', text));
create index letters_by_words on letter using gin (to_tsvector('simple', name || ' ' || subject || ' ' || text));
