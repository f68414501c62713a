package org.thesop.site;

import java.time.LocalDate;
import org.thesop.story.StoryAddress;

/** The address that a story has now. */
record KnownAddress(String section, LocalDate day, String slug) {

    String path() {
        return StoryAddress.path(section, day, slug);
    }
}
