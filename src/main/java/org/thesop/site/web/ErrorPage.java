package org.thesop.site.web;

/**
 * What went wrong, said to a reader.
 *
 * @param title the key of the headline; text the sentences under it, in words
 * @param requestId the number to quote, null where there is nothing to report
 * @param linkPath where to go from here; linkText the key of its words
 * @param signOut whether it offers the way out of the sign-in
 */
public record ErrorPage(
        int status, String title, String text, String requestId, String linkPath, String linkText, boolean signOut) {

    /** Whether its reader looks for something that may stand elsewhere. */
    public boolean lost() {
        return status == 404;
    }
}
