package org.thesop.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.thesop.platform.PaperZone;

/** How sources are reached, and for how long that is kept. */
@ApplicationScoped
@Transactional
public class Contacts {

    /** Where a source is, and where the recording with the voice lies; that it was there, and since when not, stays. */
    private static final String ERASE = """
            update Source s set s.contact = '', s.keptWhere = '', s.erasedAt = :now, s.version = s.version + 1
            where s.keepUntil < :today and (s.contact <> '' or s.keptWhere <> '')
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** Erases those whose last day on the paper's calendar is over; says how many there were. */
    public int erase() {
        var now = clock.instant();
        return em.createQuery(ERASE)
                .setParameter("now", now)
                .setParameter("today", zone.day(now))
                .executeUpdate();
    }
}
