package org.thesop.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Scheduled stories that are more than a minute late, which no clock that runs lets happen. It locks nothing that the clock
 * locks, so that it still sees what keeps the clock waiting.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LateStories {

    private static final String LATE = """
            from edition e where e.state = 'SCHEDULED' and e.scheduled_at <= clock_timestamp() - interval '1 minute'
            """;

    private static final String TO_TELL = """
            with told as (
                insert into late_alarm (edition_id, planned_at, told_at)
                select e.id, e.scheduled_at, clock_timestamp()
            """ + LATE + """
                order by e.scheduled_at, e.id limit 100
                on conflict do nothing returning edition_id, planned_at, told_at)
            select edition_id, planned_at, told_at from told order by planned_at, edition_id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<StoryLate> late;

    /** Tells the house of each that is late, once for its moment. */
    @SuppressWarnings("unchecked")
    public List<Long> alarm() {
        List<Object[]> rows = em.createNativeQuery(TO_TELL)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("edition_id", Long.class)
                .addScalar("planned_at", Instant.class)
                .addScalar("told_at", Instant.class)
                .getResultList();
        rows.forEach(row -> late.fire(new StoryLate((Long) row[0], (Instant) row[1], (Instant) row[2])));
        return rows.stream().map(row -> (Long) row[0]).toList();
    }

    /** How many are late now. */
    public long count() {
        return ((Number) em.createNativeQuery("select count(*) " + LATE).getSingleResult()).longValue();
    }
}
