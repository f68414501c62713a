package org.thesop.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many in all that this person may read
 * @param near whether nothing is spelt as it was asked for, and these are near to it
 * @param facets how many of them have which value, as it is typed, most first; under AFTER those of a year
 * @param known what else there is that this person sees no more than the headline of
 * @param knownTotal how many of those in all
 */
public record Found(
        long total,
        boolean near,
        List<SearchHit> hits,
        Map<AskedField, Map<String, Long>> facets,
        List<KnownHit> known,
        long knownTotal) {

    static final Found NOTHING = new Found(0, false, List.of(), Map.of(), List.of(), 0);

    /** How many have which value of this field; empty when that is not counted. */
    public Map<String, Long> values(AskedField field) {
        return facets.getOrDefault(field, Map.of());
    }

    public boolean isEmpty() {
        return total == 0 && knownTotal == 0;
    }
}
