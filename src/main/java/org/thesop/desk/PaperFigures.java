package org.thesop.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.thesop.platform.PaperZone;
import org.thesop.story.EditionState;

/**
 * How the paper did in the last weeks. Added up for everybody at once and kept for some minutes: nobody's first page waits for
 * sums over a quarter of a year. Limited stories and first drafts are in none of them.
 */
@ApplicationScoped
@Transactional
public class PaperFigures {

    /** The weeks that are looked back on, this one among them. */
    public static final int WEEKS = 12;

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** The newest so many decisions are looked at. */
    private static final int MOST_DECISIONS = 20_000;

    private static final String OUTPUT = """
            select cast(date_trunc('week', s.first_published_at at time zone :zone) as date), x.name, count(*)
            from story s left join section x on x.id = s.section_id
            where s.first_published_at >= :since group by 1, 2 order by 1, 2
            """;

    /** Half of all copy left a state within this time; from a transition into it to the one out of it. */
    private static final String PACE = """
            select from_state, count(*), percentile_cont(0.5) within group (order by seconds) from (
                select d.from_state, extract(epoch from d.taken_at - (select max(b.taken_at) from decision b
                    where b.edition_id = d.edition_id and b.id < d.id and b.to_state <> b.from_state)) as seconds
                from decision d join edition e on e.id = d.edition_id join story s on s.id = e.story_id
                where d.taken_at >= :since and d.to_state <> d.from_state and not s.limited
                and d.from_state in ('SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED')
                order by d.id desc limit :most) timed
            where seconds is not null group by from_state
            """;

    private static final String IN_TIME = """
            select cast(date_trunc('week', e.deadline_at at time zone :zone) as date), count(*),
                count(*) filter (where exists (select from decision d
                    where d.edition_id = e.id and d.action = 'SUBMIT' and d.taken_at <= e.deadline_at))
            from edition e join story s on s.id = e.story_id
            where e.deadline_at >= :since and e.deadline_at < :now and not s.limited and s.first_submitted_at is not null
            group by 1 order by 1
            """;

    /** How many stories of a section went out in a week. */
    public record Output(LocalDate week, String section, long stories) {}

    /** How long copy is in a state: half of it no longer. */
    public record Pace(EditionState state, long times, Duration median) {}

    /** Of what was due in a week and has been handed in, how much was in time. */
    public record InTime(LocalDate week, long due, long inTime) {}

    /** All of it; {@code firstWeek} is the Monday of the first week. */
    public record Figures(LocalDate firstWeek, List<Output> output, List<Pace> pace, List<InTime> inTime) {}

    private record Kept(Figures figures, Instant at) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private volatile Kept kept;

    /** As they were some minutes ago at most. */
    public Figures figures() {
        var now = clock.instant();
        var before = kept;
        if (before == null
                || before.at().plus(KEPT).isBefore(now)
                || before.at().isAfter(now)) {
            before = new Kept(count(now), now);
            kept = before;
        }
        return before.figures();
    }

    private Figures count(Instant now) {
        var today = zone.day(now);
        var first = today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(WEEKS - 1L);
        var since = zone.start(first);
        return new Figures(first, output(since), pace(since), inTime(since, now));
    }

    private List<Output> output(Instant since) {
        List<?> rows = em.createNativeQuery(OUTPUT)
                .setParameter("zone", zone.id().getId())
                .setParameter("since", since)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Output(day(row[0]), row[1] == null ? "" : (String) row[1], number(row[2])))
                .toList();
    }

    private List<Pace> pace(Instant since) {
        List<?> rows = em.createNativeQuery(PACE)
                .setParameter("since", since)
                .setParameter("most", MOST_DECISIONS)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Pace(
                        EditionState.valueOf((String) row[0]), number(row[1]), Duration.ofSeconds(number(row[2]))))
                .sorted(Comparator.comparing(Pace::state))
                .toList();
    }

    private List<InTime> inTime(Instant since, Instant now) {
        List<?> rows = em.createNativeQuery(IN_TIME)
                .setParameter("zone", zone.id().getId())
                .setParameter("since", since)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new InTime(day(row[0]), number(row[1]), number(row[2])))
                .toList();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
