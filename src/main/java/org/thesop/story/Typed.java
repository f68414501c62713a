package org.thesop.story;

import java.util.List;

/**
 * What somebody typed, and what it was typed on.
 *
 * @param base the number of the revision that the text began from
 * @param tab names the page it was typed in, empty for a form without script
 * @param merging the stray revision that it brings into the story, null for what somebody typed themselves
 */
public record Typed(int base, String tab, Copy copy, List<Byline> bylines, Revision.Why why, Revision merging) {

    public Typed {
        tab = tab == null ? "" : tab;
    }

    public Typed(int base, String tab, Copy copy, List<Byline> bylines, Revision.Why why) {
        this(base, tab, copy, bylines, why, null);
    }
}
