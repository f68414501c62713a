package org.thesop.planning;

import java.time.Instant;
import org.thesop.planning.AssignmentWriter.Answer;

/**
 * Work that somebody was offered or has accepted, and has not begun.
 *
 * @param editor who will read it, null for whoever comes first
 * @param answer what this person answered
 * @param coverage what is to be brought
 */
public record OfferRow(
        Long id,
        String headline,
        String section,
        String editor,
        String offeredBy,
        Integer words,
        Instant deadline,
        Instant embargo,
        String notes,
        String pictureWish,
        Answer answer,
        Coverage coverage) {

    /** Whether it is over with the pictures, and begins no story. */
    public boolean pictures() {
        return coverage == Coverage.PICTURES;
    }

    public boolean asked() {
        return answer == Answer.ASKED;
    }
}
