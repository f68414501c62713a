package org.thesop.frontpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.thesop.platform.PaperZone;

/** What could stand on a page: the newest of its sections, a section's parts among them, what was chosen, with its sidebars, and what is read most where
 * that is asked for. Called inside a transaction. */
@ApplicationScoped
class Candidates {

    private static final String COLUMNS = """
            e.story_id as story, e.id as edition, e.section_id as section,
            coalesce(s.first_published_at, e.scheduled_at) as at, s.main_story_id as main, s.package_place as place,
            e.take_down_at as down_at
            """;

    /** Of the whole paper so many are looked through for the newest of each section, and no more. */
    private static final int LOOKED_THROUGH = 500;

    /** More than all the slots of a page that asks for nothing else, so that no slot of it stays without. */
    private static final int LOOKED_THROUGH_READ = 100;

    /** As a week goes: what is read on Sundays only is not forgotten on Tuesday. */
    private static final int DAYS_READ = 7;

    /**
     * The newest of each section among the newest of the paper, and what each section published last: so that a section in
     * which nothing has happened for years costs no walk through the whole archive. That a story was published says what
     * the state says already; only with both is the index of the newest used.
     */
    private static final String OF_EACH_SECTION = """
            select live.*, true as newest, cast(0 as bigint) as reads from (
                select counted.id from (
                    select recent.id, row_number() over
                        (partition by r.section_id order by recent.first_published_at desc, recent.id desc) as number
                    from (select id, first_published_at from story where first_published_at is not null
                        order by first_published_at desc, id desc limit %d) recent
                    join edition r on r.story_id = recent.id and r.state = 'PUBLISHED') counted
                where counted.number <= :most
                union
                select last.story_id from section c cross join lateral (
                    select l.story_id from edition l where l.section_id = c.id and l.state = 'PUBLISHED'
                    order by l.published_at desc, l.id desc limit :most) last) found
            cross join lateral (select %s from story s join edition e on e.story_id = s.id
                where s.id = found.id and e.state = 'PUBLISHED' limit 1) live
            """.formatted(LOOKED_THROUGH, COLUMNS);

    /** The newest of one section and its parts, every one of them: the list goes on after the last. */
    private static final String OF_ONE_SECTION = """
            select newest.*, true as newest, cast(0 as bigint) as reads from section c cross join lateral (
                select %s from edition e join story s on s.id = e.story_id
                where e.section_id = c.id and e.state = 'PUBLISHED' and s.first_published_at is not null
                order by s.first_published_at desc, s.id desc limit :most) newest
            where :page in (c.id, c.parent_id)
            """.formatted(COLUMNS);

    /** The stories chosen in a version, and the sidebars of each. */
    private static final String CHOSEN = """
            select %s, false as newest, cast(0 as bigint) as reads from (
                select p.story_id as id from arrangement_pick p where p.arrangement_id = (select id from v)
                union
                select beside.id from arrangement_pick p join story beside on beside.main_story_id = p.story_id
                where p.arrangement_id = (select id from v)) chosen
            join story s on s.id = chosen.id join edition e on e.story_id = s.id
            where e.state = 'PUBLISHED'
            """.formatted(COLUMNS);

    /** What is read most of the whole paper or of a section, as far as a version asks for it; for the others nobody counts. */
    private static final String MOST_READ = """
            select %s, false as newest, r.times as reads from (
                select distinct p.section_id from arrangement_pick p
                where p.arrangement_id = (select id from v) and p.kind = 'MOST_READ') asked
            cross join lateral (
                select counted.story_id, counted.times
                from (select w.story_id, cast(sum(w.times) as bigint) as times from story_views w
                    where w.day >= :since group by w.story_id) counted
                join edition l on l.story_id = counted.story_id and l.state = 'PUBLISHED'
                where asked.section_id is null or l.section_id = asked.section_id
                order by counted.times desc, counted.story_id desc limit %d) r
            join story s on s.id = r.story_id join edition e on e.story_id = s.id
            where e.state = 'PUBLISHED'
            """.formatted(COLUMNS, LOOKED_THROUGH_READ);

    /** Which version readers see is asked with what could stand in it: a reader's page has no question to spare. */
    private static final String NOW = """
            with v as (select a.id from arrangement a where coalesce(a.section_id, 0) = :page and a.out_at <= :moment
                order by a.out_at desc, a.id desc limit 1),
            n as (select min(a.out_at) as at from arrangement a
                where coalesce(a.section_id, 0) = :page and a.out_at > :moment)
            """;

    private static final String OF_VERSION =
            "with v as (select cast(:version as bigint) as id), n as (select cast(null as timestamptz) as at) ";

    private static final String FOUND = """
            select all_of_them.*, (select id from v) as version, (select at from n) as next from (%s union all %s union all %s) all_of_them
            """;

    private static final String ON_THE_FRONT_PAGE = FOUND.formatted(OF_EACH_SECTION, CHOSEN, MOST_READ);

    private static final String ON_A_SECTIONS_PAGE = FOUND.formatted(OF_ONE_SECTION, CHOSEN, MOST_READ);

    /**
     * What the clock will publish by then. Nobody but its people knows of what is limited; and what comes instead of a story
     * that is taken down by then comes down with it, or stays in the drawer.
     */
    private static final String COMING = """
            select %s, true as newest, cast(0 as bigint) as reads from edition e join story s on s.id = e.story_id
            where e.state = 'SCHEDULED' and e.scheduled_at <= :moment and not s.limited
                and not exists (select live.id from edition live
                    where live.story_id = s.id and live.state = 'PUBLISHED' and live.take_down_at <= :moment)
                and :page in (0, e.section_id, (select x.parent_id from section x where x.id = e.section_id))
            order by e.scheduled_at, e.id limit 200
            """.formatted(COLUMNS);

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /**
     * What could stand there.
     *
     * @param version the id of the version that readers see; null while they see what comes by itself
     * @param next when readers see the next one that is planned, null when none is
     */
    record Found(Long version, Instant next, List<Candidate> candidates) {}

    /**
     * As things stand, with the version that readers see at this moment.
     *
     * @param most of each section
     */
    @SuppressWarnings("unchecked")
    Found now(PaperPage page, Instant moment, int most) {
        List<Tuple> rows = em.createNativeQuery(NOW + on(page), Tuple.class)
                .setParameter("page", page.key())
                .setParameter("moment", moment)
                .setParameter("most", most)
                .setParameter("since", since(moment))
                .getResultList();
        var version = rows.stream()
                .map(row -> row.get("version"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> ((Number) id).longValue());
        var next = rows.isEmpty() ? null : rows.get(0).get("next", Instant.class);
        return new Found(
                version.orElse(null),
                next,
                rows.stream().map(Candidates::candidate).toList());
    }

    /**
     * The same for any version and a moment that is still to come: what will be out by then is there, what will have been
     * taken down is not.
     *
     * @param version null for the untouched page
     */
    @SuppressWarnings("unchecked")
    List<Candidate> foreseen(PaperPage page, Long version, Instant moment, int most) {
        List<Tuple> coming = em.createNativeQuery(COMING, Tuple.class)
                .setParameter("page", page.key())
                .setParameter("moment", moment)
                .getResultList();
        return foreseen(coming.stream().map(Candidates::candidate).toList(), out(page, version, moment, most));
    }

    /** What is coming, in place of what is out of the same story: that story is read as much as before, and new if it was. */
    static List<Candidate> foreseen(List<Candidate> coming, List<Candidate> out) {
        var replaced = out.stream().collect(Collectors.groupingBy(Candidate::story));
        var found = new ArrayList<Candidate>();
        for (var next : coming) {
            var before = replaced.getOrDefault(next.story(), List.of());
            found.add(before.stream().reduce(next, Candidate::and));
        }
        var instead = coming.stream().map(Candidate::story).collect(Collectors.toSet());
        out.stream().filter(story -> !instead.contains(story.story())).forEach(found::add);
        return found;
    }

    /** What is out now and will still be at this moment, for any version; null for the untouched page. */
    @SuppressWarnings("unchecked")
    List<Candidate> out(PaperPage page, Long version, Instant moment, int most) {
        var query = em.createNativeQuery(OF_VERSION + on(page), Tuple.class)
                .setParameter("version", version == null ? 0L : version)
                .setParameter("most", most)
                .setParameter("since", since(clock.instant()));
        if (!page.isFront()) {
            query.setParameter("page", page.key());
        }
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .filter(row -> row.get("down_at") == null
                        || row.get("down_at", Instant.class).isAfter(moment))
                .map(Candidates::candidate)
                .toList();
    }

    private static String on(PaperPage page) {
        return page.isFront() ? ON_THE_FRONT_PAGE : ON_A_SECTIONS_PAGE;
    }

    private static Candidate candidate(Tuple row) {
        return new Candidate(
                number(row, "story"),
                number(row, "edition"),
                number(row, "section"),
                row.get("at", Instant.class),
                row.get("main") == null ? null : number(row, "main"),
                row.get("place") == null ? null : ((Number) row.get("place")).intValue(),
                row.get("newest", Boolean.class),
                number(row, "reads"));
    }

    private LocalDate since(Instant moment) {
        return zone.day(moment).minusDays(DAYS_READ - 1L);
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
