package org.thesop.site;

import org.thesop.story.EditionKind;

/**
 * A correction or clarification above the story.
 *
 * @param title the key of its kind's word
 * @param when day and time in the paper's zone
 */
public record PrintedNote(String title, String when, String text) {

    /** The key of the word for a correction or a clarification. */
    static String title(EditionKind kind) {
        return kind == EditionKind.CORRECTION ? "site.story.correction" : "site.story.clarification";
    }
}
