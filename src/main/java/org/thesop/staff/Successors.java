package org.thesop.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thesop.story.OpenWork;

/** Who takes over what, as it was chosen: for a kind as a whole, or for one piece of work by itself. */
public record Successors(Map<String, String> chosen) {

    /** What is chosen for nobody: it goes on by itself. */
    public static final String NOBODY = "-";

    public Successors {
        var said = new HashMap<>(chosen);
        said.values().removeIf(each -> each == null || each.isBlank());
        chosen = Map.copyOf(said);
    }

    /** A handle, or {@link #NOBODY} where that is possible; empty when nobody was chosen and somebody has to be. */
    public Optional<String> of(OpenWork work) {
        var one = chosen.getOrDefault(work.key(), chosen.get(work.kind().name()));
        return Optional.ofNullable(one).filter(handle -> work.others() || !handle.equals(NOBODY));
    }
}
