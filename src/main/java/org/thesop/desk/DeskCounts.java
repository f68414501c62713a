package org.thesop.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.thesop.people.Person;

/** The numbers in the rail. */
@ApplicationScoped
@Transactional
public class DeskCounts {

    /** What waits in the queue, what this person has in review, what is approved without a moment, and notices unread. */
    public record Waiting(Long inQueue, Long inHand, Long ready, Long notices) {}

    private static final String WAITING = """
            select new org.thesop.desk.DeskCounts$Waiting(
                coalesce(sum(case when e.state = 'SUBMITTED' then 1 else 0 end), 0L),
                coalesce(sum(case when e.state = 'IN_REVIEW' and e.claimant = :me then 1 else 0 end), 0L),
                coalesce(sum(case when e.state = 'APPROVED' then 1 else 0 end), 0L),
                (select count(n) from Notice n where n.person = :me and n.onDesk = true and n.readAt is null))
            from Edition e where e.state in ('SUBMITTED', 'IN_REVIEW', 'APPROVED')
            """;

    @PersistenceContext
    EntityManager em;

    public Waiting waitingFor(Person me) {
        return em.createQuery(WAITING, Waiting.class).setParameter("me", me).getSingleResult();
    }
}
