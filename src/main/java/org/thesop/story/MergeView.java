package org.thesop.story;

import java.time.Instant;
import java.util.List;

/**
 * A text that is kept beside a story, and the story, for somebody who puts them together.
 *
 * @param story the number of the revision that the story's side shows
 * @param storyBy who saved that one
 * @param strayBy whose text was kept
 * @param parts fields and body in reading order
 * @param may whether the person may edit the story now
 * @param writing who else is writing, null when nobody is
 * @param mergedInto the revision it went into already, null when none
 * @param setAside whether somebody set it aside
 */
public record MergeView(
        long edition,
        int stray,
        String headline,
        EditionState state,
        int story,
        String storyBy,
        Instant storyAt,
        String strayBy,
        Instant strayAt,
        List<MergePart> parts,
        boolean may,
        String writing,
        Integer mergedInto,
        boolean setAside) {

    public boolean done() {
        return setAside || mergedInto != null;
    }

    /** How many places both sides changed. */
    public long open() {
        return parts.stream().filter(MergePart::open).count();
    }

    /** How many places differ at all. */
    public long differing() {
        return parts.stream().filter(part -> !part.same()).count();
    }
}
