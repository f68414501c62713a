package org.thesop.site;

import java.util.List;

/**
 * A page of the record's days, newest first.
 *
 * @param older whether it is not the first page
 * @param next the day before which the next page begins, null on the last
 */
public record RecordList(List<RecordDay> days, boolean older, String next) {

    /** Where the next page is, null on the last. */
    public String nextPath() {
        return next == null ? null : "/record?before=" + next;
    }
}
