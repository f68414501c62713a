package org.thesop.story;

import java.time.Instant;
import java.util.Optional;

/** What became of a save that is now committed. */
public sealed interface Saved {

    /** The number of the revision that was kept. */
    int revision();

    /**
     * The edition now stands at this revision.
     *
     * @param caughtUp its words when they are more than what was sent: suggestions were accepted in the meantime
     */
    record Kept(int revision, Instant at, Optional<Copy> caughtUp) implements Saved {

        Kept(int revision, Instant at) {
            this(revision, at, Optional.empty());
        }
    }

    /**
     * Another save had come between: the text is kept beside the edition as a stray revision.
     *
     * @param newest the revision the edition stands at
     * @param otherName who saved that one
     * @param otherAt when
     */
    record Stray(int revision, int newest, String otherName, Instant otherAt) implements Saved {}
}
