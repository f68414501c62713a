package org.thesop.schedule;

import java.time.Instant;
import org.thesop.story.EditionRef;
import org.thesop.story.EditionState;

/**
 * One of several stories that go out together.
 *
 * @param revision the number of its newest revision
 * @param failure why the last attempt came to nothing, null when there was none
 */
public record TogetherRow(
        Long release,
        Long editionId,
        int revision,
        String headline,
        EditionState state,
        Instant scheduledAt,
        String failure) {

    /** The edition as whoever has this list before them sees it. */
    public EditionRef read() {
        return new EditionRef(editionId, revision);
    }
}
