package org.thesop.newsstand;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a page shows, as far as it can change.
 *
 * @param tags names of what it shows, as the database notes them when they change
 * @param until the first moment when it would be printed differently though nothing was changed
 */
public record Shows(SortedSet<String> tags, Instant until) {

    /** The tag of what stands on every page: the sections, the banner, the paper's name. */
    static final String PAPER = "paper";

    public Shows {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** Whether it shows any of these. */
    boolean any(Set<String> changed) {
        if (changed.contains(PAPER)) {
            return true;
        }
        return changed.size() < tags.size()
                ? changed.stream().anyMatch(tags::contains)
                : tags.stream().anyMatch(changed::contains);
    }
}
