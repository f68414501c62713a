package org.thesop.site;

import org.thesop.house.ShownTag;

/**
 * A page of the stories that have a tag.
 *
 * @param older whether this is not the first page
 */
public record TagList(ShownTag tag, boolean older, TeaserList list) {

    /** Where older stories stand, null on the last page. */
    public String nextPath() {
        return list.next() == null ? null : tag.path() + "?before=" + list.next();
    }
}
