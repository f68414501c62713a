package org.thesop.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Erases what is over, and says how much it was. */
@ApplicationScoped
@Transactional
public class Erasing {

    /** One node at a time; the others have nothing to do then. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('what is over'))";

    private static final String LAST = """
            select what, number, erased_at from erasure order by erased_at desc, id desc limit :most
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Keeping keeping;

    @Inject
    Clock clock;

    /** That so much was erased. */
    public record Erased(Kept what, long number, Instant at) {}

    /** Erases what of this is over; how much it was. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long erase(Kept what) {
        if (what.erase().isEmpty() || !(Boolean) em.createNativeQuery(ALONE).getSingleResult()) {
            return 0;
        }
        var now = clock.instant();
        var before = now.minus(keeping.of(what));
        what.first().forEach(statement -> run(statement, before, now));
        var number = run(what.erase(), before, now);
        what.then().forEach(statement -> run(statement, before, now));
        note(what, number);
        return number;
    }

    private int run(String statement, Instant before, Instant now) {
        var query = em.createNativeQuery(statement);
        set(query, statement, "before", before);
        set(query, statement, "now", now);
        return query.executeUpdate();
    }

    private static void set(Query query, String statement, String name, Instant moment) {
        if (statement.contains(":" + name)) {
            query.setParameter(name, moment);
        }
    }

    /** Writes down that so much is gone; nothing of nothing. */
    public void note(Kept what, long number) {
        if (number > 0) {
            em.createNativeQuery("insert into erasure (what, number, erased_at) values (:what, :number, :now)")
                    .setParameter("what", what.name())
                    .setParameter("number", number)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }

    /** What was erased, the last first. */
    @SuppressWarnings("unchecked")
    public List<Erased> last(int most) {
        List<Object[]> rows =
                em.createNativeQuery(LAST).setParameter("most", most).getResultList();
        return rows.stream()
                .map(row -> new Erased(
                        Kept.valueOf((String) row[0]),
                        ((Number) row[1]).longValue(),
                        row[2] instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) row[2]))
                .toList();
    }
}
