package org.thesop.staff;

import java.time.LocalDate;
import org.thesop.story.StoryAddress;

/**
 * A story that readers have, under a name that is nobody's of the newsroom yet.
 *
 * @param claim the claim that it is in, 0 for none
 */
public record PrintedStory(Long claim, Long id, String headline, String section, LocalDate day, String slug) {

    /** Its address on the paper. */
    public String address() {
        return StoryAddress.path(section, day, slug);
    }
}
