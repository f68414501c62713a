package org.thesop.desk;

import java.time.Instant;
import org.thesop.story.EditionState;

/**
 * A piece of copy in work that concerns somebody.
 *
 * @param deadline until when its writers are to hand it in, null for none
 * @param dueAt when its writers expect an answer, null when they did not say
 * @param holder who has it in review, null for nobody
 * @param wanted for whom it was handed in, or who sent it back; null for whoever comes first
 * @param written whether the person is one of its writers
 * @param held whether the person has it in review
 * @param meant whether it was handed in for the person, or sent back by them
 */
public record HomeRow(
        Long id,
        String headline,
        String section,
        EditionState state,
        String failure,
        Instant editedAt,
        Instant submittedAt,
        Instant deadline,
        Instant dueAt,
        Instant scheduledAt,
        String holder,
        String wanted,
        boolean written,
        boolean held,
        boolean meant) {}
