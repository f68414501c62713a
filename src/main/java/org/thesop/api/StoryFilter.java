package org.thesop.api;

import java.time.Instant;
import org.thesop.site.Cursor;

/**
 * Which of the published stories are wanted; null for whatever is not asked.
 *
 * @param section slug; its parts are meant too
 * @param person handle of whoever wrote or pictured them
 * @param tag slug
 * @param from first published at this moment or later
 * @param to first published before this moment
 * @param language BCP 47
 * @param after where the list goes on
 */
public record StoryFilter(
        String section, String person, String tag, Instant from, Instant to, String language, Cursor after) {}
