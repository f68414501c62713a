package org.thesop.story;

import java.time.Instant;

/** What became of a save that is now committed. */
public sealed interface Saved {

    /** The number of the revision that was kept. */
    int revision();

    /** The edition now stands at this revision. */
    record Kept(int revision, Instant at) implements Saved {}

    /**
     * Another save had come between: the text is kept beside the edition as a stray revision.
     *
     * @param newest the revision the edition stands at
     * @param otherName who saved that one
     * @param otherAt when
     */
    record Stray(int revision, int newest, String otherName, Instant otherAt) implements Saved {}
}
