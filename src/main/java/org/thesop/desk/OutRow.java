package org.thesop.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.story.StoryAddress;

/** A story that went out not long ago. */
public record OutRow(
        Long id, String headline, String section, Instant at, String slug, LocalDate day, String addressSection) {

    /** On the paper. */
    public String address() {
        return StoryAddress.path(addressSection, day, slug);
    }
}
