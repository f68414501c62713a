package org.thesop.story;

import java.util.List;

/** Why an action cannot be taken, as data: the page says it in the reader's words, the record keeps it. */
public sealed interface Refusal {

    /** The edition is in a state from which this does not go. */
    record NotFrom(EditionState now) implements Refusal {}

    /** Somebody else could do it: one of these. */
    record NotYours(List<Who> who) implements Refusal {}

    /** The copy is in part the person's own. */
    record NotYourOwn(Barred.Because because) implements Refusal {}

    /** The copy is for the people named on it alone, so that others cannot move it either. */
    record ForThoseNamed() implements Refusal {}

    /** It is not any more with the person from whom somebody else should take it. */
    record NoLongerTheirs() implements Refusal {}

    /** Whoever edits it would be its writer, and could not approve it any more. */
    record EditsIt() implements Refusal {}

    /** It says something else than whoever asks has read. */
    record MovedOn() implements Refusal {}

    /** Something has to be there first. */
    record Missing(Need need) implements Refusal {}

    /** The key of its text and what fills it; values are enums whose own texts are looked up. */
    default String key() {
        return "Refusal." + getClass().getSimpleName();
    }

    /** The enum values that say what exactly: one state, one reason, one need, or everybody who could. */
    default List<? extends Enum<?>> details() {
        if (this instanceof NotFrom refusal) {
            return refusal.now() == null ? List.of() : List.of(refusal.now());
        }
        if (this instanceof NotYours refusal) {
            return refusal.who();
        }
        if (this instanceof NotYourOwn refusal) {
            return List.of(refusal.because());
        }
        if (this instanceof Missing refusal) {
            return List.of(refusal.need());
        }
        return List.of();
    }
}
