package org.thesop.letters;

import java.time.Instant;

/**
 * One letter in the editors' list.
 *
 * @param begins the first words of its text
 * @param heldBy who has it in hand, or had it last; null for nobody
 * @param about whether it is about a story
 * @param answers how many went out from the desk
 */
public record LetterRow(
        Long id,
        String name,
        String subject,
        String begins,
        LetterState state,
        Instant receivedAt,
        Instant movedAt,
        String heldBy,
        boolean about,
        Long answers) {}
