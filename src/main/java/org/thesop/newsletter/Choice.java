package org.thesop.newsletter;

import java.util.Set;

/**
 * What somebody wants to get.
 *
 * @param wholePaper whether everything, whatever else is chosen
 * @param sections their slugs
 * @param writers their handles
 * @param breaking whether breaking news as well, whatever it is about
 */
public record Choice(boolean wholePaper, Set<String> sections, Set<String> writers, Rhythm rhythm, boolean breaking) {

    /** Whether nothing would ever be sent. */
    public boolean isNothing() {
        return !wholePaper && sections.isEmpty() && writers.isEmpty() && !breaking;
    }
}
