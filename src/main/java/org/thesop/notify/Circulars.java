package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.function.Supplier;
import org.thesop.people.People;
import org.thesop.people.Role;
import org.thesop.platform.Language;
import org.thesop.platform.Settings;
import org.thesop.platform.Spoken;

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
     * @param subject asked once for each language that one of them reads mail in
     * @param text the same; plain, with an empty line between paragraphs
     */
    public void toManagingEditors(Supplier<String> subject, Supplier<String> text) {
        if (Settings.mailHost().isEmpty()) {
            return;
        }
        var written = new EnumMap<Language, Circular>(Language.class);
        for (var each : people.mastheadOf(Role.MANAGING_EDITOR)) {
            var circular = written.computeIfAbsent(each.mailLanguage(), language -> write(language, subject, text));
            em.persist(new Mail(each, circular, clock.instant()));
        }
    }

    private Circular write(Language language, Supplier<String> subject, Supplier<String> text) {
        var circular = Spoken.in(language, () -> new Circular(subject.get(), text.get(), clock.instant()));
        em.persist(circular);
        return circular;
    }
}
