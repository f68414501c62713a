package org.thesop.site;

import java.time.YearMonth;
import org.thesop.platform.Days;

/**
 * A page of what came out in a month.
 *
 * @param before the month before it that has stories, null for none; so is the one after it
 * @param older whether this is not the first page
 */
public record MonthList(YearMonth month, YearMonth before, YearMonth after, boolean older, TeaserList list) {

    public String path() {
        return ArchiveList.Month.path(month);
    }

    /** {@code May 2026}. */
    public String name() {
        return Days.month(month);
    }

    public String beforePath() {
        return before == null ? null : ArchiveList.Month.path(before);
    }

    public String beforeName() {
        return Days.month(before);
    }

    public String afterPath() {
        return after == null ? null : ArchiveList.Month.path(after);
    }

    public String afterName() {
        return Days.month(after);
    }

    /** Where older stories of the month stand, null on the last page. */
    public String nextPath() {
        return list.next() == null ? null : path() + "?before=" + list.next();
    }
}
