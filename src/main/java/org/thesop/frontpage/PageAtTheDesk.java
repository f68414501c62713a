package org.thesop.frontpage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as managing editors arrange it.
 *
 * @param versions the newest first; empty while nobody has arranged it
 * @param out the one that readers see; empty while they see what comes by itself
 * @param filled with what would stand in it now
 * @param stories what is chosen for it and what fills it, by its id
 */
public record PageAtTheDesk(
        PaperPage page,
        List<ArrangementVersion> versions,
        Optional<ArrangementVersion> out,
        Arrangement arrangement,
        Filled filled,
        Map<Long, StoryLine> stories) {

    /** The number of the version that is being arranged, 0 while nobody has. */
    public int number() {
        return versions.isEmpty() ? 0 : versions.get(0).number();
    }

    public boolean canUndo() {
        return !versions.isEmpty() && versions.get(0).before().isPresent();
    }

    /** Whether readers see just this arrangement. */
    public boolean isOut() {
        return out.map(ArrangementVersion::number).orElse(0) == number();
    }
}
