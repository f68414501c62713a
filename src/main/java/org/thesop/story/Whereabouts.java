package org.thesop.story;

/** Where a passage stands in the newest text of its field. */
public sealed interface Whereabouts {

    /**
     * It is there.
     *
     * @param start where it begins, in UTF-16 units of the field's plain text
     * @param end where it ends; the same as {@code start} for a place between two characters
     * @param changed whether its words are others than when it was marked
     */
    record Found(int start, int end, boolean changed) implements Whereabouts {}

    /** It is there no more; what it said is in {@link Passage#quote()}. */
    record Gone() implements Whereabouts {}
}
