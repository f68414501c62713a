package org.thesop.site;

import java.util.List;

/**
 * A page of a section's stories.
 *
 * @param parts the sections that are part of it, whose stories are among them
 * @param older whether this is not the first page
 * @param front the rows above the list; none on older pages, and where nobody has arranged any
 */
public record SectionList(SectionLink section, List<SectionLink> parts, boolean older, Front front, TeaserList list) {

    /** Where older stories stand, null on the last page. */
    public String nextPath() {
        return list.next() == null ? null : section.path() + "?before=" + list.next();
    }

    /** Whether it has no story at all. */
    public boolean isBare() {
        return front.blocks().isEmpty() && list.teasers().isEmpty();
    }
}
