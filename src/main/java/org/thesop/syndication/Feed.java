package org.thesop.syndication;

import java.time.Instant;
import java.util.List;
import org.thesop.site.WholeStory;

/**
 * The newest stories of something, ready to be written in any form.
 *
 * @param title of what it is of, with the paper's name
 * @param about what it is, in a sentence
 * @param page whole address of what it is of
 * @param address whole address of the feed without its ending
 * @param language BCP 47
 * @param updated when the newest change in it was told; without stories, when the paper last changed
 * @param stories newest first
 */
public record Feed(
        String title,
        String about,
        String page,
        String address,
        String language,
        Instant updated,
        List<WholeStory> stories) {

    /** Where it is had in this form. */
    public String in(FeedForm form) {
        return address + form.ending();
    }
}
