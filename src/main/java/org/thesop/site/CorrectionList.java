package org.thesop.site;

import java.util.List;

/**
 * A page of what the paper corrected and clarified, newest first.
 *
 * @param older whether this is not the first page
 * @param next the cursor of the page after this one, null on the last
 */
public record CorrectionList(List<Entry> entries, boolean older, String next) {

    /**
     * One correction or clarification, ready to print.
     *
     * @param title the key of its kind's word
     * @param when day and time in the paper's zone
     * @param iso the same moment for machines
     * @param headline of the story as it stands now
     */
    public record Entry(
            String title, String when, String iso, String text, String path, String headline, String language) {}

    /** Where older ones stand, null on the last page. */
    public String nextPath() {
        return next == null ? null : "/corrections?before=" + next;
    }
}
