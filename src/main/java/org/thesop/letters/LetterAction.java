package org.thesop.letters;

import static org.thesop.letters.LetterState.ANSWERED;
import static org.thesop.letters.LetterState.DONE;
import static org.thesop.letters.LetterState.IN_WORK;
import static org.thesop.letters.LetterState.NEW;
import static org.thesop.letters.LetterState.SPAM;

import java.util.EnumSet;
import java.util.Set;

/** A letter's life. One line is one rule: from which states, and to which. Every editor may do all of it. */
public enum LetterAction {
    // spotless:off
    TAKE(from(NEW, IN_WORK, ANSWERED), IN_WORK),
    GIVE_BACK(from(IN_WORK), NEW),
    ANSWER(from(NEW, IN_WORK, ANSWERED, DONE), ANSWERED),
    /** By telephone, in the hall, by a mail of one's own. */
    ANSWER_ELSEWHERE(from(NEW, IN_WORK), ANSWERED),
    MAKE_A_STORY(from(NEW, IN_WORK, ANSWERED, DONE), IN_WORK),
    FINISH(from(NEW, IN_WORK, ANSWERED), DONE),
    CALL_SPAM(from(NEW, IN_WORK), SPAM),
    PUT_BACK(from(DONE, SPAM), NEW);
    // spotless:on

    private final Set<LetterState> from;
    private final LetterState to;

    LetterAction(Set<LetterState> from, LetterState to) {
        this.from = from;
        this.to = to;
    }

    /** Whether a letter that stands so can be moved so. */
    public boolean leads(LetterState now) {
        return from.contains(now);
    }

    LetterState to() {
        return to;
    }

    private static Set<LetterState> from(LetterState first, LetterState... more) {
        return EnumSet.of(first, more);
    }
}
