package org.thesop.newsstand;

import java.util.Set;

/**
 * Something that pages show has changed, and is committed, here or at another node. Fired before the pages are dropped, so that
 * what is remembered beside the database can be forgotten first; outside any transaction, and again when in doubt.
 *
 * @param tags see {@link Shown}
 */
public record PagesChanged(Set<String> tags) {

    /** Whether it is something that stands on every page. */
    public boolean ofThePaper() {
        return tags.contains(Shows.PAPER);
    }
}
