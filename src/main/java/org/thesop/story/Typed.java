package org.thesop.story;

import java.util.List;

/**
 * What somebody typed, and what it was typed on.
 *
 * @param base the number of the revision that the text began from
 * @param tab names the page it was typed in, empty for a form without script
 */
public record Typed(int base, String tab, Copy copy, List<Byline> bylines, Revision.Why why) {

    public Typed {
        tab = tab == null ? "" : tab;
    }
}
