package org.thesop.export;

import org.thesop.media.Picture;

/**
 * What WXR carries, asked of the database. Moments are ordered by their seconds, as WordPress has them: what is read back from
 * the file comes in the same order again.
 */
final class WxrSql {

    /** A name without a person is known by its words. */
    static final String AUTHORS = """
            select login, coalesce(min(known), min(printed)) as name from (
                select coalesce(p.handle, tag_slug(b.name)) as login, p.name as known, b.name as printed
                from byline b join edition e on e.id = b.edition_id and e.state = 'PUBLISHED'
                    left join person p on p.id = b.person_id) named
            where login <> '' group by login order by login collate "C"
            """;

    /** Those in which something stands, and what they are parts of: a new paper has sections of its own. */
    static final String SECTIONS = """
            with used as (
                select e.section_id as id from edition e where e.state = 'PUBLISHED'
                union select s.section_id from edition e join story s on s.id = e.story_id where e.state = 'PUBLISHED')
            select s.slug, s.name, above.slug from section s left join section above on above.id = s.parent_id
            where s.id in (select id from used)
                or s.id in (select part.parent_id from section part where part.id in (select id from used))
            order by above.slug is not null, s.slug collate "C"
            """;

    static final String TAGS = """
            select t.slug, t.name from tag t where t.into_id is null and exists (select 1 from edition e
                where e.state = 'PUBLISHED' and tag_slugs(e.tags) && (select array_agg(each.slug) from tag each
                    where each.id = t.id or each.into_id = t.id))
            order by t.slug collate "C"
            """;

    /** Those that readers can have now; the one parameter is today. */
    static final String PICTURES = """
            select p.id, p.width, p.caption, p.credit, p.alt, p.place, p.licence, p.licence_ends,
                min(s.first_published_at) as shown_at, row_number() over (order by p.id collate "C") as number
            from picture p join edition_picture u on u.picture_id = p.id join edition e on e.id = u.edition_id
                join story s on s.id = e.story_id
            where
            """ + Picture.MAY_BE_SHOWN.replace(":today", "?") + """
                and e.state = 'PUBLISHED' and position('data-media="' || p.id || '"' in e.body) > 0
            group by p.id
            """;

    private static final String ADDRESS = "'/story/' || f.slug || '/' || to_char(o.day, 'YYYY/MM/DD') || '/' || o.slug";

    /** The path of another story that readers have. */
    private static String path(String column) {
        return "(select " + ADDRESS + " from story o join section f on f.id = o.section_id"
                + " join edition x on x.story_id = o.id and x.state = 'PUBLISHED' where o.id = s." + column + ") as "
                + column;
    }

    /** The one parameter is today. */
    static final String STORIES = "with shown_pictures as (" + PICTURES + ") " + """
            select filed.slug as filed, s.day, s.slug, e.headline, e.search_headline, e.deck, e.dateline, e.body, e.summary,
                e.language, coalesce(e.genre, shown.genre) as genre, shown.slug as section, shown.name as section_name,
                s.first_published_at, coalesce(s.updated_at, s.first_published_at) as updated_at,
                coalesce(tags_shown(e.id), '') as tags, s.history_since is not null as history, s.package_place,
                coalesce((select coalesce(p.handle, tag_slug(b.name)) from byline b left join person p on p.id = b.person_id
                    where b.edition_id = e.id order by b.credit <> 'WORDS', b.position limit 1), '') as creator,
                coalesce((select json_agg(json_strip_nulls(json_build_object('name', b.name, 'title', coalesce(b.title, ''),
                        'credit', b.credit, 'place', b.place, 'login', p.handle)) order by b.position)
                    from byline b left join person p on p.id = b.person_id where b.edition_id = e.id), '[]')::text as bylines,
                coalesce((select json_agg(json_build_object('kind', n.kind, 'at',
                        to_char(n.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'note', n.public_note)
                        order by n.published_at, n.id)
                    from edition n where n.story_id = s.id and n.kind in ('CORRECTION', 'CLARIFICATION')
                        and n.state in ('PUBLISHED', 'SUPERSEDED') and n.public_note is not null), '[]')::text as notes,
                coalesce((select json_agg(o.path order by o.path collate "C") from old_address o where o.story_id = s.id),
                    '[]')::text as old_addresses,
                coalesce((select json_agg(a.path order by a.path collate "C") from (
                        select '/story/' || section || '/' || to_char(day, 'YYYY/MM/DD') || '/' || slug as path
                        from story_address where story_id = s.id and (section, day, slug) <> (filed.slug, s.day, s.slug)) a),
                    '[]')::text as former_addresses,
                coalesce((select json_agg(json_build_object('name', l.name, 'email', l.email, 'subject', l.subject,
                        'text', l.text, 'state', case l.state when 'IN_WORK' then 'NEW' else l.state end,
                        'at', to_char(l.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                        order by date_trunc('second', l.received_at), l.email collate "C", l.name collate "C",
                            l.text collate "C", l.id)
                    from letter l where l.story_id = s.id and l.state <> 'SPAM'), '[]')::text as letters,
                coalesce(leads.number, 0) as lead, coalesce(here.ids, '') as shown_pictures,
            """ + path("translation_of_id") + ", "
            + path("follow_up_of_id") + ", " + path("main_story_id") + """

            from edition e join story s on s.id = e.story_id join section filed on filed.id = s.section_id
                join section shown on shown.id = e.section_id left join shown_pictures leads on leads.id = e.lead_picture
                left join (select u.edition_id, string_agg(p.id, ' ') as ids
                    from edition_picture u join shown_pictures p on p.id = u.picture_id group by u.edition_id) here
                    on here.edition_id = e.id
            where e.state = 'PUBLISHED'
            order by date_trunc('second', s.first_published_at), filed.slug collate "C", s.day, s.slug collate "C"
            """;

    /** How many stories, and when something last changed that counts. */
    static final String COUNT = """
            select count(*), max(greatest(s.first_published_at, s.updated_at))
            from edition e join story s on s.id = e.story_id where e.state = 'PUBLISHED'
            """;

    private WxrSql() {}
}
