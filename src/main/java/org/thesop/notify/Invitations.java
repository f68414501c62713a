package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.facts.ExpertAsked;
import org.thesop.facts.ExpertLinkRevoked;
import org.thesop.people.Person;
import org.thesop.platform.Settings;

/** Mail to experts outside: written into the outbox in the transaction in which they are asked, and what became of it. */
@ApplicationScoped
@Transactional
public class Invitations {

    private static final String OF_EDITION = """
            select new org.thesop.notify.Invitations$Sent(i.checkId, m.state, m.sentAt)
            from Mail m join m.invitation i, ExpertCheck c
            where c.id = i.checkId and c.edition.id = :edition order by m.id
            """;

    private static final String FORGET = "update Invitation i set i.path = '' where i.checkId = :check";

    @PersistenceContext
    EntityManager em;

    @Inject
    ToldOnScreen screen;

    @Inject
    Clock clock;

    /**
     * What became of the mail to an expert.
     *
     * @param at when it was sent, null while it was not
     */
    public record Sent(long checkId, Mail.State state, Instant at) {}

    void asked(@Observes ExpertAsked event) {
        if (Settings.mailHost().isEmpty()) {
            return;
        }
        var invitation = new Invitation(event, em.getReference(Person.class, event.byId()));
        em.persist(invitation);
        em.persist(new Mail(invitation, clock.instant()));
        screen.told(event.expert(), Where.MAIL);
    }

    /** A mail that still waits must not carry a link that leads nowhere; the outbox drops it. */
    void revoked(@Observes ExpertLinkRevoked event) {
        em.createQuery(FORGET).setParameter("check", event.checkId()).executeUpdate();
    }

    /** By check of this edition. Ask only for whoever sees the checks. */
    public Map<Long, Sent> of(long edition) {
        return em.createQuery(OF_EDITION, Sent.class).setParameter("edition", edition).getResultList().stream()
                .collect(Collectors.toMap(Sent::checkId, sent -> sent));
    }
}
