package org.thesop.archive;

import java.time.LocalDate;
import org.thesop.story.StoryAddress;

/**
 * An old address and the story that it leads to.
 *
 * @param path path and query on the old site
 */
public record OldAddressRow(String path, String section, LocalDate day, String slug, String headline) {

    /** The story's address now. */
    public String story() {
        return StoryAddress.path(section, day, slug);
    }
}
