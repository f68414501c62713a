package org.thesop.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.thesop.people.Person;
import org.thesop.platform.PaperZone;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** How many get the newsletter, and what was sent: numbers without a single address, for managing editors. */
@ApplicationScoped
@Transactional
public class SubscriberFigures {

    private static final String NOTE = """
            insert into newsletter_day (day, subscribers, daily, at_once, breaking)
            select :day, count(*), count(*) filter (where rhythm = 'DAILY'), count(*) filter (where rhythm = 'AT_ONCE'),
                count(*) filter (where breaking)
            from subscriber where confirmed_at is not null and refused_at is null
            on conflict (day) do update set subscribers = excluded.subscribers, daily = excluded.daily,
                at_once = excluded.at_once, breaking = excluded.breaking
            """;

    private static final String DAYS = """
            select day, subscribers, daily, at_once, breaking from newsletter_day where day > :after order by day
            """;

    private static final String NOW = """
            select count(*) filter (where confirmed_at is not null and refused_at is null),
                count(*) filter (where confirmed_at is not null and refused_at is null and rhythm = 'DAILY'),
                count(*) filter (where confirmed_at is not null and refused_at is null and rhythm = 'AT_ONCE'),
                count(*) filter (where confirmed_at is not null and refused_at is null and breaking),
                count(*) filter (where confirmed_at is null),
                count(*) filter (where confirmed_at is not null and refused_at is not null)
            from subscriber
            """;

    private static final String BY_WHAT = """
            select name, number from (
                select 0 as place, '' as name, count(*) as number from subscriber
                    where whole_paper and confirmed_at is not null and refused_at is null
                union all
                select 1, c.name, count(*) from subscriber s join subscriber_section w on w.subscriber_id = s.id
                    join section c on c.id = w.section_id
                    where not s.whole_paper and s.confirmed_at is not null and s.refused_at is null group by c.id
                union all
                select 2, p.name, count(*) from subscriber s join subscriber_writer w on w.subscriber_id = s.id
                    join person p on p.id = w.person_id
                    where not s.whole_paper and s.confirmed_at is not null and s.refused_at is null group by p.id) what
            where number > 0 order by place, number desc, name limit :most
            """;

    private static final String ISSUES = """
            select i.kind, i.day, coalesce((select e.headline from edition e where e.story_id = i.story_id
                    order by e.state = 'PUBLISHED' desc, e.id desc limit 1), ''), coalesce(p.name, ''), i.made_at,
                (select count(*) from newsletter_issue_story x where x.issue_id = i.id), i.sent, i.refused, i.dropped,
                (select count(*) from newsletter_mailing d where d.issue_id = i.id), i.filled_at is not null
            from newsletter_issue i left join person p on p.id = i.by_id
            order by i.made_at desc, i.id desc limit :most
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** How many get what now: whoever has not confirmed, and whose address takes no mail, gets nothing. */
    public record Now(long all, long daily, long atOnce, long breaking, long unconfirmed, long refused) {}

    /** How many get a section or follow a writer; the name is empty for the whole paper. */
    public record ByWhat(String name, long number) {}

    /** Writes down how many there are today. */
    void noteToday() {
        em.createNativeQuery(NOTE)
                .setParameter("day", zone.day(clock.instant()))
                .executeUpdate();
    }

    /**
     * Day by day up to today; on a day when nothing ran there were as many as the day before.
     *
     * @throws ForbiddenException when the person is no managing editor
     */
    public List<SubscriberDay> days(int days, Person reader) {
        demand(reader);
        var today = zone.day(clock.instant());
        var first = today.minusDays(days - 1L);
        HashMap<LocalDate, SubscriberDay> known = rows(DAYS, "after", first.minusDays(days)).stream()
                .map(SubscriberFigures::day)
                .collect(Collectors.toMap(SubscriberDay::day, Function.identity(), (one, same) -> one, HashMap::new));
        var now = now(reader);
        known.put(today, new SubscriberDay(today, (int) now.all(), (int) now.daily(), (int) now.atOnce(), (int)
                now.breaking()));
        var last = new SubscriberDay[] {new SubscriberDay(first, 0, 0, 0, 0)};
        return LongStream.range(-days, days)
                .mapToObj(first::plusDays)
                .map(day -> last[0] = known.getOrDefault(day, last[0].on(day)))
                .skip(days)
                .toList();
    }

    private static SubscriberDay day(Object[] row) {
        return new SubscriberDay(date(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    public Now now(Person reader) {
        demand(reader);
        var row = (Object[]) em.createNativeQuery(NOW).getSingleResult();
        return new Now(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
    }

    /** The whole paper, sections, writers; in each what most get first. */
    public List<ByWhat> byWhat(int most, Person reader) {
        demand(reader);
        return rows(BY_WHAT, "most", most).stream()
                .map(row -> new ByWhat((String) row[0], number(row[1])))
                .toList();
    }

    /** What was sent last. */
    public List<IssueRow> issues(int most, Person reader) {
        demand(reader);
        return rows(ISSUES, "most", most).stream().map(SubscriberFigures::issue).toList();
    }

    private static IssueRow issue(Object[] row) {
        var done = number(row[6]) + number(row[7]) + number(row[8]);
        return new IssueRow(
                IssueKind.valueOf((String) row[0]),
                row[1] == null ? null : date(row[1]),
                (String) row[2],
                (String) row[3],
                row[4] instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) row[4],
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                Math.max(0, number(row[9]) - done),
                (Boolean) row[10]);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String query, String parameter, Object value) {
        return em.createNativeQuery(query).setParameter(parameter, value).getResultList();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static LocalDate date(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private static void demand(Person reader) {
        if (!Permissions.mayRunThePaper(reader)) {
            throw new ForbiddenException("newsletter by " + reader);
        }
    }
}
