package org.thesop.house;

import java.util.List;

/**
 * A tag as the managing editors' list has it.
 *
 * @param synonyms names of the tags that were merged into it, by name
 * @param stories how many published ones have it or a synonym
 */
public record TagRow(String slug, String name, List<Synonym> synonyms, long stories) {

    /** A tag that leads to another. */
    public record Synonym(String slug, String name) {}
}
