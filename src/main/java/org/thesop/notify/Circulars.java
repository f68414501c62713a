package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.thesop.people.People;
import org.thesop.people.Role;
import org.thesop.platform.Settings;

/** Mail to all managing editors, which is not about a story and which none of them can do without. */
@ApplicationScoped
@Transactional
public class Circulars {

    @PersistenceContext
    EntityManager em;

    @Inject
    People people;

    @Inject
    Clock clock;

    /**
     * Puts it into the outbox in the transaction that runs; nothing happens where no mail server is set.
     *
     * @param text plain, with an empty line between paragraphs
     */
    public void toManagingEditors(String subject, String text) {
        if (Settings.mailHost().isEmpty()) {
            return;
        }
        var circular = new Circular(subject, text, clock.instant());
        em.persist(circular);
        people.mastheadOf(Role.MANAGING_EDITOR).forEach(each -> em.persist(new Mail(each, circular, clock.instant())));
    }
}
