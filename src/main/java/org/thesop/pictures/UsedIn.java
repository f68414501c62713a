package org.thesop.pictures;

import java.time.Instant;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;

/** An edition that shows a picture. */
public record UsedIn(
        Long edition, Long story, String headline, EditionState state, EditionKind kind, Instant editedAt) {

    /** Whether readers have it. */
    public boolean isOut() {
        return state == EditionState.PUBLISHED;
    }
}
