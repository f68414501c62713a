package org.thesop.frontpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What could stand on a page: the newest of its sections, and what was chosen, with its sidebars. Called inside a transaction. */
@ApplicationScoped
class Candidates {

    private static final String COLUMNS = """
            e.story_id as story, e.id as edition, e.section_id as section,
            coalesce(s.first_published_at, e.scheduled_at) as at, s.main_story_id as main, s.package_place as place,
            e.take_down_at as down_at
            """;

    private static final String NEWEST = """
            select newest.*, true as newest from section c cross join lateral (
                select %s from edition e join story s on s.id = e.story_id
                where e.section_id = c.id and e.state = 'PUBLISHED'
                order by s.first_published_at desc, s.id desc limit :most) newest
            where :page in (0, c.id)
            """.formatted(COLUMNS);

    /** The stories chosen in a version, and the sidebars of each. */
    private static final String CHOSEN = """
            select %s, false as newest from edition e join story s on s.id = e.story_id
            where e.state = 'PUBLISHED' and (
                s.id in (select p.story_id from arrangement_pick p where p.arrangement_id = v.id)
                or s.main_story_id in (select p.story_id from arrangement_pick p where p.arrangement_id = v.id))
            """.formatted(COLUMNS);

    /** Which version readers see is asked with what could stand in it: a reader's page has no question to spare. */
    private static final String NOW = """
            with v as (select a.id from arrangement a where coalesce(a.section_id, 0) = :page and a.out_at <= :moment
                order by a.out_at desc, a.id desc limit 1)
            select all_of_them.*, (select id from v) as version
            from (%s union all select chosen.* from v cross join lateral (%s) chosen) all_of_them
            """.formatted(NEWEST, CHOSEN);

    private static final String OF_VERSION = """
            with v as (select cast(:version as bigint) as id)
            select all_of_them.*, (select id from v) as version
            from (%s union all select chosen.* from v cross join lateral (%s) chosen) all_of_them
            """.formatted(NEWEST, CHOSEN);

    /** What the clock will publish by then. Nobody but its people knows of what is limited. */
    private static final String COMING = """
            select %s, true as newest from edition e join story s on s.id = e.story_id
            where e.state = 'SCHEDULED' and e.scheduled_at <= :moment and not s.limited
                and :page in (0, e.section_id)
            order by e.scheduled_at, e.id limit 200
            """.formatted(COLUMNS);

    @PersistenceContext
    EntityManager em;

    /**
     * What could stand there.
     *
     * @param version the id of the version that readers see; null while they see what comes by itself
     */
    record Found(Long version, List<Candidate> candidates) {}

    /**
     * As things stand, with the version that readers see at this moment.
     *
     * @param most of each section
     */
    @SuppressWarnings("unchecked")
    Found now(PaperPage page, Instant moment, int most) {
        List<Tuple> rows = em.createNativeQuery(NOW, Tuple.class)
                .setParameter("page", page.key())
                .setParameter("moment", moment)
                .setParameter("most", most)
                .getResultList();
        var version = rows.stream()
                .map(row -> row.get("version"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> ((Number) id).longValue());
        return new Found(
                version.orElse(null), rows.stream().map(Candidates::candidate).toList());
    }

    /**
     * The same for any version and a moment that is still to come: what will be out by then is there, what will have been
     * taken down is not.
     *
     * @param version null for the untouched page
     */
    @SuppressWarnings("unchecked")
    List<Candidate> foreseen(PaperPage page, Long version, Instant moment, int most) {
        var found = new ArrayList<Candidate>();
        List<Tuple> coming = em.createNativeQuery(COMING, Tuple.class)
                .setParameter("page", page.key())
                .setParameter("moment", moment)
                .getResultList();
        coming.stream().map(Candidates::candidate).forEach(found::add);
        List<Tuple> out = em.createNativeQuery(OF_VERSION, Tuple.class)
                .setParameter("page", page.key())
                .setParameter("version", version == null ? 0L : version)
                .setParameter("most", most)
                .getResultList();
        out.stream()
                .filter(row -> row.get("down_at") == null
                        || row.get("down_at", Instant.class).isAfter(moment))
                .map(Candidates::candidate)
                .filter(story -> found.stream().noneMatch(next -> next.story() == story.story()))
                .toList()
                .forEach(found::add);
        return found;
    }

    private static Candidate candidate(Tuple row) {
        return new Candidate(
                number(row, "story"),
                number(row, "edition"),
                number(row, "section"),
                row.get("at", Instant.class),
                row.get("main") == null ? null : number(row, "main"),
                row.get("place") == null ? null : ((Number) row.get("place")).intValue(),
                row.get("newest", Boolean.class));
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
