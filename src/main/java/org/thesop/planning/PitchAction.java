package org.thesop.planning;

import static org.thesop.planning.PitchState.ACCEPTED;
import static org.thesop.planning.PitchState.DECLINED;
import static org.thesop.planning.PitchState.MERGED;
import static org.thesop.planning.PitchState.OPEN;
import static org.thesop.planning.PitchState.TAKEN_BACK;
import static org.thesop.planning.PlanNeed.ANOTHER_PITCH_TO_GO_ON_IN;
import static org.thesop.planning.PlanNeed.HEADLINE;
import static org.thesop.planning.PlanNeed.REASON;
import static org.thesop.planning.PlanWho.EDITOR;
import static org.thesop.planning.PlanWho.PITCHER;
import static org.thesop.planning.PlanWho.WRITER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A pitch's life. One line is one rule: from which states, to which, who, and what must be there. */
public enum PitchAction {
    // spotless:off
    PROPOSE(fromNothing(), OPEN, WRITER, HEADLINE),
    ACCEPT(from(OPEN), ACCEPTED, EDITOR),
    DECLINE(from(OPEN), DECLINED, EDITOR, REASON),
    MERGE(from(OPEN), MERGED, EDITOR, ANOTHER_PITCH_TO_GO_ON_IN),
    TAKE_BACK(from(OPEN), TAKEN_BACK, PITCHER),
    REOPEN(from(DECLINED, MERGED), OPEN, EDITOR);
    // spotless:on

    private final PlanRule<PitchState> rule;

    PitchAction(Set<PitchState> from, PitchState to, PlanWho who, PlanNeed... needs) {
        this.rule = new PlanRule<>(from, to, List.of(who), List.of(needs));
    }

    /** What stands in the way, empty when nothing does. */
    List<PlanRefusal> refusals(Pitch pitch, PlanAsk ask) {
        return rule.refusals(pitch, ask);
    }

    PitchState to() {
        return rule.to();
    }

    private static Set<PitchState> from(PitchState first, PitchState... more) {
        return EnumSet.of(first, more);
    }

    private static Set<PitchState> fromNothing() {
        return EnumSet.noneOf(PitchState.class);
    }
}
