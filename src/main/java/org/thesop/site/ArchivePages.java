package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.thesop.newsstand.Shown;
import org.thesop.platform.PaperZone;

/** What the paper has published, by the months of its own calendar: an overview in one query, a month in three. */
@ApplicationScoped
@Transactional
public class ArchivePages {

    private static final int MOST = 30;

    /** The moments that the database can have; months outside have no stories. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private static final String COUNTS = """
            select cast(extract(year from at) as int), cast(extract(month from at) as int), count(*)
            from (select s.first_published_at at time zone :zone as at
                from edition e join story s on s.id = e.story_id where e.state = 'PUBLISHED') out
            group by 1, 2
            """;

    /** Each looks at the index from its end of the month on, to the first that readers find. */
    private static final String NEIGHBOURS = """
            select (select s.first_published_at from story s
                    where s.first_published_at < :from and exists
                        (select 1 from edition e where e.story_id = s.id and e.state = 'PUBLISHED')
                    order by s.first_published_at desc limit 1),
                (select s.first_published_at from story s
                    where s.first_published_at >= :to and exists
                        (select 1 from edition e where e.story_id = s.id and e.state = 'PUBLISHED')
                    order by s.first_published_at limit 1)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Teasers teasers;

    @Inject
    PaperZone zone;

    @Inject
    Shown shown;

    /** All years and months, with how many stories each has. */
    @SuppressWarnings("unchecked")
    public ArchiveList overview() {
        shown.archive();
        List<Object[]> rows = em.createNativeQuery(COUNTS)
                .setParameter("zone", zone.id().getId())
                .getResultList();
        return ArchiveList.of(rows.stream()
                .map(row -> new ArchiveList.Month(
                        YearMonth.of(((Number) row[0]).intValue(), ((Number) row[1]).intValue()),
                        ((Number) row[2]).longValue()))
                .toList());
    }

    /** The stories of a month after the cursor, newest first; empty for a month that has none. */
    public Optional<MonthList> of(YearMonth month, String before) {
        if (month.atDay(1).isBefore(FIRST)) {
            return Optional.empty();
        }
        var from = zone.start(month.atDay(1));
        var to = zone.start(month.plusMonths(1).atDay(1));
        var after = Cursor.of(before);
        var list = teasers.between(from, to, after.orElse(Cursor.NEWEST), MOST);
        if (list.teasers().isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        var row = (Object[]) em.createNativeQuery(NEIGHBOURS)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
        shown.month(month, row[1] == null);
        return Optional.of(new MonthList(month, month(row[0]), month(row[1]), after.isPresent(), list));
    }

    /** Null for null. */
    private YearMonth month(Object moment) {
        return moment == null ? null : YearMonth.from(zone.day((Instant) moment));
    }
}
