package org.thesop.planning;

import java.time.Instant;
import org.thesop.story.EditionState;

/**
 * Work that nobody has touched for long.
 *
 * @param id of the assignment or of the edition
 * @param assignment where the assignment stands; null for an edition
 * @param state where the edition stands; null for an assignment
 * @param typedAt when its text was changed last, or the work was offered
 * @param decidedAt when it moved last, or one of its writers answered; null for never
 * @param deadline when it was to be handed in, null for none
 * @param writers their names, null for none
 * @param editor who has it in review, or whom it is meant for; null for whoever comes first
 */
public record UntouchedRow(
        Long id,
        AssignmentState assignment,
        EditionState state,
        String headline,
        String section,
        Instant typedAt,
        Instant decidedAt,
        Instant deadline,
        String writers,
        String editor) {

    /** In the words of the board: {@code a12} for an assignment, {@code e12} for an edition. */
    public String card() {
        return (state == null ? "a" : "e") + id;
    }

    /** When somebody had a hand in it last. */
    public Instant touchedAt() {
        return decidedAt == null || decidedAt.isBefore(typedAt) ? typedAt : decidedAt;
    }
}
