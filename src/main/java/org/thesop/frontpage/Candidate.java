package org.thesop.frontpage;

import java.time.Instant;

/**
 * A story that could stand on a page.
 *
 * @param edition the one that readers see, or will see at the moment asked for
 * @param section in which readers find it now
 * @param at when it was first published, or will be
 * @param main the main story of the package in which it is a sidebar, null for none
 * @param place among those sidebars
 * @param newest whether it is among the newest of its section; the others are there because somebody chose them, or
 *     because they are read
 * @param reads how often it was opened in the last days; 0 when no rule of the page asks for what is read
 */
public record Candidate(
        long story, long edition, long section, Instant at, Long main, Integer place, boolean newest, long reads) {

    /** The same story found in another way as well. */
    Candidate and(Candidate other) {
        return new Candidate(
                story, edition, section, at, main, place, newest || other.newest, Math.max(reads, other.reads));
    }
}
