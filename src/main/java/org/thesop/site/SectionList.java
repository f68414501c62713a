package org.thesop.site;

/**
 * A page of a section's stories.
 *
 * @param older whether this is not the first page
 * @param front the rows above the list; none on older pages, and where nobody has arranged any
 */
public record SectionList(SectionLink section, boolean older, Front front, TeaserList list) {

    /** Where older stories stand, null on the last page. */
    public String nextPath() {
        return list.next() == null ? null : section.path() + "?before=" + list.next();
    }

    /** Whether it has no story at all. */
    public boolean isBare() {
        return front.blocks().isEmpty() && list.teasers().isEmpty();
    }
}
