package org.thesop.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A story that stood elsewhere, as it is to stand here.
 *
 * @param wishedSlug what its address should end with, null for the headline's words
 * @param updated when readers last got something changed there; null when that is not known
 * @param before what is known of its life there
 */
public record TakenOver(Copy copy, List<Byline> bylines, String wishedSlug, Instant updated, Before before) {

    /**
     * What only a paper of ours tells of a story that it had.
     *
     * @param section in its address; null for the one it is filed in
     * @param day in its address; null for that of its publication
     * @param addresses of this paper's own form that it had
     * @param told what readers were told of it, oldest first
     * @param history whether it is kept as it was
     */
    public record Before(Section section, LocalDate day, List<String> addresses, List<Told> told, boolean history) {

        /** Nothing is known. */
        public static final Before UNKNOWN = new Before(null, null, List.of(), List.of(), false);

        public Before {
            addresses = List.copyOf(addresses);
            told = List.copyOf(told);
        }
    }

    public TakenOver {
        bylines = List.copyOf(bylines);
    }
}
