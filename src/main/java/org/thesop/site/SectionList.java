package org.thesop.site;

/**
 * A page of a section's stories.
 *
 * @param older whether this is not the first page
 */
public record SectionList(SectionLink section, boolean older, TeaserList list) {

    /** Where older stories stand, null on the last page. */
    public String nextPath() {
        return list.next() == null ? null : section.path() + "?before=" + list.next();
    }
}
