package org.thesop.story;

import java.time.Instant;

/**
 * One thing that somebody has in hand, as a hand-over lists it.
 *
 * @param id of the story, edition, assignment, pitch or template, as its kind says
 * @param title null for copy that whoever hands it over does not see in lists; empty when there is none yet
 * @param state null where it has none
 * @param when its moment: a deadline, a day, when it was last touched; null for none
 * @param others whether it goes on by itself when nobody takes it over
 */
public record OpenWork(Kind kind, Long id, String title, Enum<?> state, Instant when, boolean others) {

    /** What it is, in the order in which a hand-over lists it. */
    public enum Kind {
        /** A story of theirs in work. */
        STORY,
        /** Copy that they have in review. */
        REVIEW,
        /** Copy that waits for them and nobody else. */
        MEANT_FOR,
        /** Work that was offered to them, or accepted by them, and not begun. */
        ASSIGNMENT,
        /** Work given to others that they are to read. */
        ASSIGNMENT_TO_READ,
        /** An idea of theirs that nobody has answered. */
        PITCH,
        /** A story that they wanted to look at again on a day. */
        LOOK_AGAIN,
        /** What stories begin with. */
        TEMPLATE,
        /** A story that goes out by the clock as they planned it; nobody has to take it over. */
        SCHEDULED,
        /** A text that they write in right now; others can once they have left. */
        WRITING;

        /** Whether somebody takes it over at all. */
        public boolean moves() {
            return this != SCHEDULED && this != WRITING;
        }
    }

    /** The name of a choice for it. */
    public String key() {
        return kind + ":" + id;
    }
}
