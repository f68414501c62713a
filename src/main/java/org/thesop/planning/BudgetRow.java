package org.thesop.planning;

import java.time.Instant;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;

/**
 * One piece of work in the budget: an assignment that nobody has begun, or an edition in work.
 *
 * @param id of the assignment or of the edition
 * @param assignment where the assignment stands; null for an edition
 * @param state where the edition stands; null for an assignment
 * @param kind null for an assignment
 * @param deadline when it is to be handed in, null for none
 * @param scheduledAt when it goes out, null while nobody has said
 * @param writers their names, null for none
 * @param editor who has it in review, or who it is meant for; null for whoever comes first
 * @param words the length agreed on, null for none
 * @param coverage what an assignment is for; null for an edition
 */
public record BudgetRow(
        Long id,
        AssignmentState assignment,
        EditionState state,
        EditionKind kind,
        String headline,
        String section,
        Instant deadline,
        Instant scheduledAt,
        Instant embargo,
        String writers,
        String editor,
        Integer words,
        String pictureWish,
        Coverage coverage) {

    public BudgetStage stage() {
        return state == null ? BudgetStage.ASSIGNED : BudgetStage.of(state);
    }

    /** What it is in the board's own words: {@code a12} for an assignment, {@code e12} for an edition. */
    public String card() {
        return (state == null ? "a" : "e") + id;
    }

    /** When it is expected next: to go out once that is planned, to be handed in before; null when nobody said. */
    public Instant when() {
        return scheduledAt == null ? deadline : scheduledAt;
    }

    /** Whether its writers are late. */
    public boolean overdue(Instant now) {
        return deadline != null && deadline.isBefore(now) && stage().beforeDeadline();
    }
}
