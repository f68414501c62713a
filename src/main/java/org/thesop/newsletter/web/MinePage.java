package org.thesop.newsletter.web;

import java.util.List;

/**
 * A subscriber's own page.
 *
 * @param face what it shows
 * @param path of this page, which a form goes to; null where there is none
 * @param said the text of what has just been done or is wrong, null for nothing
 * @param choices null where nothing can be chosen
 * @param wanted what was asked for, a line each
 */
public record MinePage(
        Face face, String path, String email, String said, boolean wrong, Choices choices, List<String> wanted) {

    /** What a subscriber's page can show. */
    public enum Face {
        /** The button that confirms. */
        CONFIRM,
        /** What comes, to be chosen anew or ended. */
        MINE,
        /** That nothing comes any more. */
        STOPPED,
        /** That the link opens nothing. */
        GONE
    }

    public boolean confirms() {
        return face == Face.CONFIRM;
    }

    public boolean mine() {
        return face == Face.MINE;
    }

    public boolean stopped() {
        return face == Face.STOPPED;
    }

    public boolean gone() {
        return face == Face.GONE;
    }
}
