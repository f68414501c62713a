package org.thesop.site;

import java.time.LocalDate;
import org.thesop.story.StoryAddress;

/**
 * The story that readers of a withdrawn one are pointed to.
 *
 * @param sendsOn whether they are led there at once
 */
public record PointedTo(String section, LocalDate day, String slug, String headline, String language, boolean sendsOn) {

    public String path() {
        return StoryAddress.path(section, day, slug);
    }
}
