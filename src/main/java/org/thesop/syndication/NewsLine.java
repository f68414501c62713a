package org.thesop.syndication;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.story.StoryAddress;

/** A story that is new, for search engines that look for news. */
public record NewsLine(
        String section, LocalDate day, String slug, String language, Instant published, String headline) {

    String path() {
        return StoryAddress.path(section, day, slug);
    }
}
