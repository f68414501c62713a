package org.thesop.story;

import java.time.Instant;
import java.util.Optional;

/** What became of a save that is now committed. */
public sealed interface Saved {

    /** The number of the revision that was kept. */
    int revision();

    /**
     * The text is the edition's, as this revision.
     *
     * @param caughtUp its words when they are more than what was sent: suggestions were accepted in the meantime
     */
    record Kept(int revision, Instant at, Optional<Copy> caughtUp) implements Saved {

        Kept(int revision, Instant at) {
            this(revision, at, Optional.empty());
        }
    }

    /** Why a text was kept beside the story and not in it. */
    enum Because {
        /** Somebody saved in between: the other is who, and when. */
        OVERTAKEN,
        /** Somebody else is writing: the other is who, and since when. */
        LEASED,
        /** The person cannot edit it any more: the other is who saved last, and when. */
        CLOSED
    }

    /**
     * The text is kept beside the edition as a stray revision.
     *
     * @param newest the revision the edition stands at
     * @param other whose doing it was; the person themselves when it was another tab of theirs
     */
    record Stray(int revision, int newest, Because because, String other, Instant otherAt) implements Saved {}
}
