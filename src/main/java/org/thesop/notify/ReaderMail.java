package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.thesop.newsletter.Sending;
import org.thesop.newsletter.SubscriptionAsked;
import org.thesop.privacy.OwnDataAsked;

/** Mail to readers: links that they asked for, and the newsletter, which comes into the outbox some at a time. */
@ApplicationScoped
@Transactional
public class ReaderMail {

    /** So many mails of the newsletter wait at most: what is for one person comes between them and waits for no thousand. */
    private static final int MOST_WAITING = 200;

    private static final String WAITING = """
            select count(*) from mail where mailing_id is not null and state in ('WAITING', 'SENDING')
                and due_at <= :now
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sending newsletter;

    @Inject
    Clock clock;

    void asked(@Observes SubscriptionAsked event) {
        mail(new ReaderLink(ReaderLink.Kind.NEWSLETTER, event.email(), event.says(), event.path(), event.until()));
    }

    void asked(@Observes OwnDataAsked event) {
        mail(new ReaderLink(ReaderLink.Kind.OWN_DATA, event.email(), "", event.path(), event.until()));
    }

    private void mail(ReaderLink link) {
        em.persist(link);
        em.persist(new Mail(link, clock.instant()));
    }

    /** Puts the next mails of the newsletter into the outbox, when few are left there. */
    @Transactional(TxType.REQUIRES_NEW)
    void fill() {
        var now = clock.instant();
        var waiting =
                ((Number) em.createNativeQuery(WAITING).setParameter("now", now).getSingleResult()).intValue();
        if (waiting < MOST_WAITING / 2) {
            newsletter.next(MOST_WAITING - waiting).forEach(mailing -> em.persist(new Mail(mailing, now)));
        }
    }
}
