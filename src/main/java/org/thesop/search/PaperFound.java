package org.thesop.search;

import java.util.List;

/**
 * What a reader finds.
 *
 * @param total of all pages; where it is {@code atLeast}, as many and more
 * @param atLeast whether there is too much to be counted
 * @param givenUp whether it took too long: there may be something
 * @param near whether nothing was found as it was typed, and this is what is spelled nearly so
 * @param instead what was perhaps meant, null for nothing
 * @param more whether there is a page after this one
 */
public record PaperFound(
        long total,
        boolean atLeast,
        boolean givenUp,
        boolean near,
        String instead,
        boolean more,
        List<PaperHit> hits,
        List<Facet> sections,
        List<Facet> writers,
        List<Facet> years) {

    static final PaperFound NOTHING = none(false);

    static final PaperFound GIVEN_UP = none(true);

    private static PaperFound none(boolean givenUp) {
        return new PaperFound(0, false, givenUp, false, null, false, List.of(), List.of(), List.of(), List.of());
    }

    /** The same with what narrows the question. */
    PaperFound narrowedBy(List<Facet> bySection, List<Facet> byWriter, List<Facet> byYear) {
        return new PaperFound(total, atLeast, givenUp, near, instead, more, hits, bySection, byWriter, byYear);
    }

    /**
     * A narrower question, and how much it finds.
     *
     * @param value as the question has it
     * @param count {@link #NOT_COUNTED} of what is too much to be counted
     */
    public record Facet(String value, String name, long count) {

        static final long NOT_COUNTED = -1;
    }
}
