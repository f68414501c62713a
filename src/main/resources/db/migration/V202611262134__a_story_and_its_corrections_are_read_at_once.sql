-- A story's page asks for what was corrected in it together with the story: the newest first, as JSON, null for nothing.
create function notes_shown(wanted bigint) returns text language sql stable as $$
    select cast(json_agg(json_build_object(
            'kind', n.kind,
            'at', to_char(n.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'text', n.public_note) order by n.published_at desc, n.id desc) as text)
    from edition n
    where n.story_id = wanted and n.kind in ('CORRECTION', 'CLARIFICATION')
        and n.state in ('PUBLISHED', 'SUPERSEDED') and n.public_note is not null
$$;
