package org.thesop.story;

import java.time.Instant;

/**
 * How an edition's lease stands, as one tab sees it.
 *
 * @param mine whether this tab has it
 * @param may whether the person could edit the text, were nobody else writing
 * @param holder who else is writing, or the person's own name when it is another tab of theirs; null when nobody is
 * @param own whether it is another tab or device of the same person
 * @param mayTakeOver whether the person may take it from whoever has it
 * @param since when the holder began, null when nobody writes
 * @param revision the newest revision
 * @param strays how many kept texts wait beside the story for this person
 */
public record LeaseView(
        boolean mine,
        boolean may,
        String holder,
        boolean own,
        boolean mayTakeOver,
        Instant since,
        int revision,
        long strays) {

    /** Whether somebody could begin to write. */
    public boolean isFree() {
        return holder == null;
    }
}
