-- Whose copy an editor may not take is asked for each row of the queue. Without this the database reads every save there ever was.
create index revision_typed_by on revision (person_id, edition_id)
    where state in ('DRAFT', 'CHANGES_REQUESTED') and why not in ('START', 'STRAY');
