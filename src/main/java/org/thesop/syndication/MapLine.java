package org.thesop.syndication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.thesop.story.StoryAddress;

/**
 * A line of the site map.
 *
 * @param id in the order of which the lines come
 * @param changedAt null when nobody knows
 * @param alternates the story in several languages, itself among them; empty where it is in one
 */
public record MapLine(long id, String path, Instant changedAt, List<Alternate> alternates) {

    /** The same story in a language, itself among them. */
    public record Alternate(String language, String path) {}

    public MapLine(long id, String path, Instant changedAt) {
        this(id, path, changedAt, List.of());
    }

    /** The same with what says the same in other languages. */
    MapLine in(List<Alternate> languages) {
        return languages.isEmpty() ? this : new MapLine(id, path, changedAt, languages);
    }

    /** A story, as the query has it. */
    public MapLine(Long id, String section, LocalDate day, String slug, Instant changedAt) {
        this(id, StoryAddress.path(section, day, slug), changedAt);
    }

    /** A person, as the query has it. */
    public MapLine(Long id, String handle) {
        this(id, "/people/" + handle, null);
    }
}
