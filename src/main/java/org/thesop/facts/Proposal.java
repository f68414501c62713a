package org.thesop.facts;

import org.thesop.story.Passage;

/**
 * Words of the copy that look as if somebody should look them up, and that are on no fact sheet yet.
 *
 * @param start where they begin in the field's plain text, in UTF-16 units
 * @param end where they end
 */
public record Proposal(FactKind kind, Passage.Field field, int start, int end, String words) {

    boolean overlaps(Passage.Field other, int from, int to) {
        return field == other && start < to && from < end;
    }
}
