-- A story's page asks for its tags together with the story: as readers see them, in the order they were typed.
create function tags_shown(edition_id bigint) returns text language sql stable as $$
    select string_agg(slug || E'\t' || name, E'\n' order by place) from (
        select r.slug, min(r.name) as name, min(u.n) as place
        from edition e, unnest(tag_slugs(e.tags)) with ordinality u(slug, n)
            join tag t on t.slug = u.slug join tag r on r.id = coalesce(t.into_id, t.id)
        where e.id = edition_id group by r.slug) shown
$$;
