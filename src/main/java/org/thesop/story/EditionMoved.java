package org.thesop.story;

import java.time.Instant;

/**
 * An edition has taken a transition; fired in its transaction.
 *
 * @param personId who did it, null for the clock
 * @param from null for what brought the edition to life
 */
public record EditionMoved(
        long storyId,
        long editionId,
        EditionAction action,
        EditionState from,
        EditionState to,
        Long personId,
        Instant at,
        String reason) {

    static EditionMoved by(Decision decision) {
        return new EditionMoved(
                decision.edition().story().id(),
                decision.edition().id(),
                decision.action(),
                decision.from(),
                decision.to(),
                decision.by() == null ? null : decision.by().id(),
                decision.at(),
                decision.reason());
    }
}
