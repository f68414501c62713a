package org.thesop.syndication;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.story.StoryAddress;

/**
 * A line of the site map.
 *
 * @param id in the order of which the lines come
 * @param changedAt null when nobody knows
 */
public record MapLine(long id, String path, Instant changedAt) {

    /** A story, as the query has it. */
    public MapLine(Long id, String section, LocalDate day, String slug, Instant changedAt) {
        this(id, StoryAddress.path(section, day, slug), changedAt);
    }

    /** A person, as the query has it. */
    public MapLine(Long id, String handle) {
        this(id, "/people/" + handle, null);
    }
}
