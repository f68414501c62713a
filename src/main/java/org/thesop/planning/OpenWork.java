package org.thesop.planning;

import java.time.Instant;
import java.util.List;
import org.thesop.review.Pace;
import org.thesop.story.EditionState;

/**
 * One piece of work that somebody has: an assignment that nobody has begun, or an edition in work.
 *
 * @param id of the assignment or of the edition
 * @param assignment where the assignment stands; null for an edition
 * @param state where the edition stands; null for an assignment
 * @param headline null for a first draft that is not for whoever sees the list; so is its section
 * @param deadline when it is to be handed in, null for none
 * @param submittedAt when it was handed in last, null before
 * @param dueAt when its writers expect an answer, null when they did not say
 * @param goalHours within how many hours it should be answered
 * @param writerHandles with spaces between them, null for none
 * @param editorHandle who has it in review, or whom it is meant for; null for whoever comes first
 */
public record OpenWork(
        Long id,
        AssignmentState assignment,
        EditionState state,
        String headline,
        String section,
        Instant deadline,
        Instant submittedAt,
        Instant dueAt,
        Integer goalHours,
        String writerHandles,
        String editorHandle) {

    /** Whether nobody but its people reads it, so that a list says no more than that there is one. */
    public boolean isPrivate() {
        return headline == null;
    }

    /** In the words of the board: {@code a12} for an assignment, {@code e12} for an edition. */
    public String card() {
        return (state == null ? "a" : "e") + id;
    }

    public BudgetStage stage() {
        return state == null ? BudgetStage.ASSIGNED : BudgetStage.of(state);
    }

    public List<String> writers() {
        return writerHandles == null ? List.of() : List.of(writerHandles.split(" ", -1));
    }

    /** Whether this person is to write or to edit it. */
    public boolean isWith(String handle) {
        return handle.equals(editorHandle) || writers().contains(handle);
    }

    /** Whether its writers are late. */
    public boolean lateForWriters(Instant now) {
        return deadline != null && deadline.isBefore(now) && stage().beforeDeadline();
    }

    /** Whether its editor is late: past the moment its writers asked for, or past the paper's goal. */
    public boolean lateForEditor(Instant now) {
        return withEditors()
                && ((dueAt != null && dueAt.isBefore(now)) || Pace.of(submittedAt, goalHours, now) == Pace.LATE);
    }

    /** Whether it is the editors' turn. */
    public boolean withEditors() {
        return state == EditionState.SUBMITTED || state == EditionState.IN_REVIEW;
    }
}
