package org.thesop.letters;

import java.util.List;
import org.thesop.people.Person;

/**
 * A letter with all that an editor has to know before answering.
 *
 * @param answers oldest first
 * @param others what the same address wrote besides, newest first
 * @param made the newest edition of the story that was made of it, null for none or when the editor may not know it
 */
public record LetterView(Letter letter, List<LetterAnswer> answers, List<LetterRow> others, Made made) {

    /** The draft that was made of it, where the editor may read it. */
    public record Made(long edition, String headline) {}

    /** What the person has seen of it; what they do builds on that. */
    public int seen() {
        return letter.version();
    }

    /** Whether it can be moved so now. */
    public boolean offers(LetterAction action) {
        return action.leads(letter.state())
                && !(action == LetterAction.MAKE_A_STORY && letter.became() != null)
                && !(action == LetterAction.ANSWER && letter.email().isEmpty()); // an old comment may have none
    }

    /** The same by name, for pages. */
    public boolean offers(String action) {
        return offers(LetterAction.valueOf(action));
    }

    /** Whether somebody else has it in hand. */
    public boolean heldByOther(Person me) {
        return letter.state() == LetterState.IN_WORK && !me.equals(letter.heldBy());
    }

    /** Whether this person has it in hand. */
    public boolean heldBy(Person me) {
        return letter.state() == LetterState.IN_WORK && me.equals(letter.heldBy());
    }

    /** The address of the story it is about; null for none. */
    public String address() {
        var story = letter.story();
        return story == null ? null : story.path();
    }
}
