-- A story's page asks for who made it and for what stands beside it together with the story, as JSON: null for nothing.
create function credits_shown(wanted bigint) returns text language sql stable as $$
    select cast(json_agg(json_build_object(
            'name', b.name,
            'title', b.title,
            'credit', b.credit,
            'place', b.place,
            'handle', case when p.listed then p.handle end,
            'bio', case when p.listed then p.bio end) order by b.position) as text)
    from byline b left join person p on p.id = b.person_id
    where b.edition_id = wanted
$$;

-- What stands beside it in its section, and its translations. Each part reads its few rows in the order of an index, by the section
-- that they were filed in and stand in; the numbers are those that the page tells them apart by. To plan it takes ten times as long
-- as to do it, and the plan is the same for all: left to itself, PostgreSQL plans it for every page anew.
create function beside_shown(section bigint, at timestamptz, story bigint, first bigint, most integer) returns text
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
    return (select cast(json_agg(json_build_array(b.which, filed.slug, b.day, b.slug, b.headline, b.language)
            order by b.which, b.first_published_at desc, b.id desc) as text) from (
        (select 4 as which, s.section_id, s.day, s.slug, e.headline, e.language, s.first_published_at, s.id
            from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED' and e.section_id = $1
            where s.section_id = $1 and s.first_published_at is not null and (s.first_published_at, s.id) < ($2, $3)
            order by s.first_published_at desc, s.id desc limit 1)
        union all (select 5, s.section_id, s.day, s.slug, e.headline, e.language, s.first_published_at, s.id
            from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED' and e.section_id = $1
            where s.section_id = $1 and s.first_published_at is not null and (s.first_published_at, s.id) > ($2, $3)
            order by s.first_published_at, s.id limit 1)
        union all (select 6, s.section_id, s.day, s.slug, e.headline, e.language, s.first_published_at, s.id
            from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED' and e.section_id = $1
            where s.section_id = $1 and s.first_published_at is not null and s.id <> $3
            order by s.first_published_at desc, s.id desc limit $5)
        union all (select 7, s.section_id, s.day, s.slug, e.headline, e.language, s.first_published_at, s.id
            from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED'
            where (s.id = $4 or s.translation_of_id = $4) and s.id <> $3
            order by e.language, s.id limit $5)) b
        join section filed on filed.id = b.section_id);
end $$;
