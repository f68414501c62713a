package org.thesop.search;

import java.util.List;

/**
 * What a reader finds.
 *
 * @param total of all pages
 * @param near whether nothing was found as it was typed, and this is what is spelled nearly so
 * @param instead what was perhaps meant, null for nothing
 * @param more whether there is a page after this one
 */
public record PaperFound(
        long total,
        boolean near,
        String instead,
        boolean more,
        List<PaperHit> hits,
        List<Facet> sections,
        List<Facet> writers,
        List<Facet> years) {

    static final PaperFound NOTHING = new PaperFound(0, false, null, false, List.of(), List.of(), List.of(), List.of());

    /**
     * A narrower question, and how much it finds.
     *
     * @param value as the question has it
     */
    public record Facet(String value, String name, long count) {}
}
