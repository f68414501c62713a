package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionMoved;
import org.thesop.story.EditionState;
import org.thesop.story.Permissions;
import org.thesop.story.Translations;

/** Tells the writers of translations that readers have something else of the story that theirs was made of. */
@ApplicationScoped
public class TellsOfTranslations {

    private static final Set<EditionAction> COMES_OUT =
            EnumSet.of(EditionAction.PUBLISH, EditionAction.PUBLISH_WITHOUT_REVIEW);

    @PersistenceContext
    EntityManager em;

    @Inject
    Translations translations;

    @Inject
    Notices notices;

    void moved(@Observes EditionMoved event) {
        var isChanged = COMES_OUT.contains(event.action())
                && em.find(Edition.class, event.editionId()).kind() != EditionKind.FIRST;
        if (isChanged) {
            tell(event, "TRANSLATION_BEHIND");
        } else if (event.action() == EditionAction.WITHDRAW) {
            tell(event, "TRANSLATION_ALONE");
        }
    }

    private void tell(EditionMoved event, String wording) {
        var source = em.find(Edition.class, event.editionId());
        var by = event.personId() == null ? null : em.find(Person.class, event.personId());
        translations.of(event.storyId()).stream()
                .filter(TellsOfTranslations::isAlive)
                .forEach(translation -> notices.tell(
                        Happening.of(translation, by, event.at(), source.copy().headline()),
                        Addressee.all(translation.story().writers(), NoticeKind.OTHER, wording)));
    }

    /** One that was spiked before it came out, or taken down, says nothing to anybody. */
    private static boolean isAlive(Edition newest) {
        return newest.story().live().map(Permissions::isOut).orElse(newest.state() != EditionState.SPIKED);
    }
}
