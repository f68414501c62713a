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
import org.thesop.story.GuestInvited;

/** Mail to people outside who get a link: written into the outbox as they are asked or invited, and what became of it. */
@ApplicationScoped
@Transactional
public class Invitations {

    private static final String OF_CHECKS = """
            select new org.thesop.notify.Invitations$Sent(i.checkId, m.state, m.sentAt)
            from Mail m join m.invitation i, ExpertCheck c
            where c.id = i.checkId and c.edition.id = :edition order by m.id
            """;

    private static final String OF_GUESTS = """
            select new org.thesop.notify.Invitations$Sent(i.guestId, m.state, m.sentAt)
            from Mail m join m.invitation i, Guest g
            where g.id = i.guestId and g.edition.id = :edition order by m.id
            """;

    private static final String LANGUAGE_OF_CHECK =
            "select c.edition.copy.language from ExpertCheck c where c.id = :id";

    private static final String LANGUAGE_OF_GUEST = "select g.edition.copy.language from Guest g where g.id = :id";

    private static final String FORGET_EXPERT = "update Invitation i set i.path = '' where i.checkId = :id";

    private static final String FORGET_GUEST = "update Invitation i set i.path = '' where i.guestId = :id";

    @PersistenceContext
    EntityManager em;

    @Inject
    ToldOnScreen screen;

    @Inject
    Clock clock;

    /**
     * What became of the mail to one of them.
     *
     * @param to the id of the check, or of the guest
     * @param at when it was sent, null while it was not
     */
    public record Sent(long to, Mail.State state, Instant at) {}

    void asked(@Observes ExpertAsked event) {
        if (Settings.mailHost().isPresent()) {
            mail(new Invitation(event, em.getReference(Person.class, event.byId())));
        }
    }

    void invited(@Observes GuestInvited event) {
        if (event.until() == null) {
            forget(FORGET_GUEST, event.guestId());
        } else if (event.email() != null && Settings.mailHost().isPresent()) {
            mail(new Invitation(event, em.getReference(Person.class, event.byId())));
        }
    }

    private void mail(Invitation invitation) {
        em.persist(invitation);
        em.persist(new Mail(invitation, clock.instant()));
        screen.told(invitation.name(), Where.MAIL);
    }

    /** A mail that still waits must not carry a link that leads nowhere; the outbox drops it. */
    void revoked(@Observes ExpertLinkRevoked event) {
        forget(FORGET_EXPERT, event.checkId());
    }

    private void forget(String whose, long id) {
        em.createQuery(whose).setParameter("id", id).executeUpdate();
    }

    /** The language of the story that its link leads to. */
    String language(Invitation invitation) {
        return em.createQuery(invitation.isForGuest() ? LANGUAGE_OF_GUEST : LANGUAGE_OF_CHECK, String.class)
                .setParameter("id", invitation.to())
                .getSingleResult();
    }

    /** By check of this edition. Ask only for whoever sees the checks. */
    public Map<Long, Sent> ofChecks(long edition) {
        return sent(OF_CHECKS, edition);
    }

    /** By guest of this edition. Ask only for whoever sees the guests. */
    public Map<Long, Sent> ofGuests(long edition) {
        return sent(OF_GUESTS, edition);
    }

    private Map<Long, Sent> sent(String which, long edition) {
        return em.createQuery(which, Sent.class).setParameter("edition", edition).getResultList().stream()
                .collect(Collectors.toMap(Sent::to, sent -> sent));
    }
}
