package org.thesop.story;

import java.time.Instant;
import org.thesop.people.Person;

/**
 * An edition has taken a transition; fired in its transaction.
 *
 * @param personId who did it, null for the clock
 * @param from null for what brought the edition to life
 * @param claimantBeforeId who had it in review until then, null when nobody had
 */
public record EditionMoved(
        long storyId,
        long editionId,
        EditionAction action,
        EditionState from,
        EditionState to,
        Long personId,
        Instant at,
        String reason,
        Long claimantBeforeId) {

    static EditionMoved by(Decision decision) {
        return new EditionMoved(
                decision.edition().story().id(),
                decision.edition().id(),
                decision.action(),
                decision.from(),
                decision.to(),
                id(decision.by()),
                decision.at(),
                decision.reason(),
                id(decision.claimantBefore()));
    }

    private static Long id(Person person) {
        return person == null ? null : person.id();
    }
}
