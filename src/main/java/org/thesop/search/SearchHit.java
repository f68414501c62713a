package org.thesop.search;

import java.time.Instant;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;

/**
 * An edition that was found and is this person's to read.
 *
 * @param headline with what was asked for marked; empty while there is none
 * @param excerpt the part of the text that has most of it
 * @param writers their names, null for none
 * @param at when it went out, else when it was last written
 * @param address on the paper, null while readers do not have it
 */
public record SearchHit(
        long id,
        Marked headline,
        Marked excerpt,
        String section,
        EditionState state,
        EditionKind kind,
        String writers,
        Instant at,
        Instant deadline,
        String address) {

    /** Whether it changes what readers have. */
    public boolean change() {
        return kind != EditionKind.FIRST;
    }
}
