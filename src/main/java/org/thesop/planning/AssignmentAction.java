package org.thesop.planning;

import static org.thesop.planning.AssignmentState.ACCEPTED;
import static org.thesop.planning.AssignmentState.CANCELLED;
import static org.thesop.planning.AssignmentState.DECLINED;
import static org.thesop.planning.AssignmentState.DELIVERED;
import static org.thesop.planning.AssignmentState.OFFERED;
import static org.thesop.planning.AssignmentState.STARTED;
import static org.thesop.planning.PlanNeed.DEADLINE_AHEAD;
import static org.thesop.planning.PlanNeed.EDITOR_WHO_DOES_NOT_WRITE_IT;
import static org.thesop.planning.PlanNeed.HEADLINE;
import static org.thesop.planning.PlanNeed.PICTURES_TO_BRING;
import static org.thesop.planning.PlanNeed.REASON;
import static org.thesop.planning.PlanNeed.SOMEBODY_ELSE_WHO_CAN;
import static org.thesop.planning.PlanNeed.SOMEBODY_TO_WRITE_IT;
import static org.thesop.planning.PlanNeed.STILL_WITH_THEM;
import static org.thesop.planning.PlanNeed.THEIRS_TO_READ;
import static org.thesop.planning.PlanNeed.WORDS_TO_WRITE;
import static org.thesop.planning.PlanWho.ASKED_WRITER;
import static org.thesop.planning.PlanWho.ASSIGNED_WRITER;
import static org.thesop.planning.PlanWho.EDITOR;
import static org.thesop.planning.PlanWho.WRITER_WHO_ACCEPTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An assignment's life. One line is one rule: from which states, to which, who, and what must be there. Where several
 * write, it stands {@link #asAnswered} by all of them: accepted once one has accepted, declined when all have declined.
 */
public enum AssignmentAction {
    // spotless:off
    OFFER(fromNothing(), asAnswered(), EDITOR,
            HEADLINE, SOMEBODY_TO_WRITE_IT, EDITOR_WHO_DOES_NOT_WRITE_IT, DEADLINE_AHEAD),
    CHANGE(from(OFFERED, ACCEPTED, DECLINED), asAnswered(), EDITOR,
            HEADLINE, SOMEBODY_TO_WRITE_IT, EDITOR_WHO_DOES_NOT_WRITE_IT),
    MOVE_DEADLINE(from(OFFERED, ACCEPTED, DECLINED), asAnswered(), EDITOR, DEADLINE_AHEAD),
    PASS_ON(
            from(OFFERED, ACCEPTED, DECLINED), asAnswered(), EDITOR,
            REASON, STILL_WITH_THEM, SOMEBODY_ELSE_WHO_CAN),
    LET_GO(from(OFFERED, ACCEPTED, DECLINED), asAnswered(), EDITOR, THEIRS_TO_READ),
    ACCEPT(from(OFFERED, ACCEPTED), asAnswered(), ASKED_WRITER),
    DECLINE(from(OFFERED, ACCEPTED), asAnswered(), ASSIGNED_WRITER, REASON),
    START(from(ACCEPTED), STARTED, WRITER_WHO_ACCEPTED, WORDS_TO_WRITE),
    DELIVER(from(ACCEPTED), DELIVERED, by(WRITER_WHO_ACCEPTED, EDITOR), PICTURES_TO_BRING),
    CANCEL(from(OFFERED, ACCEPTED, DECLINED), CANCELLED, EDITOR, REASON);
    // spotless:on

    private final PlanRule<AssignmentState> rule;

    AssignmentAction(Set<AssignmentState> from, AssignmentState to, PlanWho who, PlanNeed... needs) {
        this(from, to, by(who), needs);
    }

    AssignmentAction(Set<AssignmentState> from, AssignmentState to, List<PlanWho> anyOf, PlanNeed... needs) {
        this.rule = new PlanRule<>(from, to, anyOf, List.of(needs));
    }

    private static List<PlanWho> by(PlanWho... anyOf) {
        return List.of(anyOf);
    }

    /** What stands in the way, empty when nothing does. */
    List<PlanRefusal> refusals(Assignment assignment, PlanAsk ask) {
        return rule.refusals(assignment, ask);
    }

    /** Null where it follows from what its writers answered. */
    AssignmentState to() {
        return rule.to();
    }

    private static AssignmentState asAnswered() {
        return null;
    }

    private static Set<AssignmentState> from(AssignmentState first, AssignmentState... more) {
        return EnumSet.of(first, more);
    }

    private static Set<AssignmentState> fromNothing() {
        return EnumSet.noneOf(AssignmentState.class);
    }
}
