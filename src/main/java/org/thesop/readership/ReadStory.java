package org.thesop.readership;

import java.time.LocalDate;
import org.thesop.story.StoryAddress;

/**
 * A story and how often it was read.
 *
 * @param section its name now
 * @param filed the slug of the section in its address
 */
public record ReadStory(
        long id, String headline, String section, String filed, LocalDate day, String slug, long times) {

    /** Its address on the paper. */
    public String path() {
        return StoryAddress.path(filed, day, slug);
    }
}
