package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.thesop.newsstand.Shown;
import org.thesop.platform.Days;

/** The last hash of each day of the record, for everybody to keep. One query. */
@ApplicationScoped
@Transactional
public class RecordPages {

    private static final int MOST = 30;

    /** After all days of the paper. */
    private static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

    private static final String DAYS = """
            select day, decisions, hash from record_day where day < :before order by day desc limit :most
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Shown shown;

    /** The days before this one; the newest where the address names none. */
    @SuppressWarnings("unchecked")
    public RecordList before(String day) {
        shown.record();
        var before = day(day).orElse(NEWEST);
        List<Object[]> rows = em.createNativeQuery(DAYS)
                .setParameter("before", before)
                .setParameter("most", MOST + 1)
                .getResultList();
        var days = rows.stream().limit(MOST).map(RecordPages::printed).toList();
        return new RecordList(
                days,
                before != NEWEST,
                rows.size() > MOST ? days.get(days.size() - 1).iso() : null);
    }

    private static RecordDay printed(Object[] row) {
        var day = ((java.sql.Date) row[0]).toLocalDate();
        return new RecordDay(Days.longDay(day), day.toString(), ((Number) row[1]).longValue(), (String) row[2]);
    }

    /** The day that an address names; empty when it names none. */
    static Optional<LocalDate> day(String named) {
        if (named == null || !named.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(named));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
