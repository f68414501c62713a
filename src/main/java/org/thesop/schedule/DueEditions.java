package org.thesop.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Actor;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;

/** Publishes what is due. Due is judged by the database's clock, so that all nodes agree; each edition by itself. */
@ApplicationScoped
public class DueEditions {

    private static final String DUE = """
            select id from edition where state = 'SCHEDULED' and scheduled_at <= clock_timestamp()
            order by scheduled_at, id limit :most
            """;

    private static final String CLAIM = """
            select clock_timestamp() from edition e join story s on s.id = e.story_id
            where e.id = :id and e.state = 'SCHEDULED' and e.scheduled_at <= clock_timestamp()
            for update of s skip locked
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    /** Ids of what should be out by now, the longest overdue first. */
    @Transactional
    public List<Long> due(int most) {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(DUE).setParameter("most", most).getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /**
     * Publishes one that is due, in a transaction of its own.
     *
     * @return what went out; empty when somebody else has it in hand or it is no longer due
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Edition> publish(long id) {
        return claim(id).map(now -> {
            var edition = editions.lock(id);
            if (edition.state() != EditionState.SCHEDULED) {
                return null;
            }
            decisions.take(EditionAction.PUBLISH, edition, Ask.by(Actor.CLOCK, now));
            return edition;
        });
    }

    /** Gives one that cannot go out back to the managing editors, with the error; the others go on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fail(long id, String error) {
        claim(id)
                .ifPresent(now -> decisions.take(
                        EditionAction.FAIL,
                        editions.lock(id),
                        Ask.by(Actor.CLOCK, now).because(error)));
    }

    @SuppressWarnings("unchecked")
    private Optional<Instant> claim(long id) {
        return em.createNativeQuery(CLAIM, Instant.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
