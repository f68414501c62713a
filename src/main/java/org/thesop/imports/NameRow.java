package org.thesop.imports;

/**
 * A category or an author of a source.
 *
 * @param key the source's own name
 * @param mail of an author, empty when the source says none
 * @param target slug of a section or handle of a person; empty for a tag or an outside name; "+" for one to be made
 */
public record NameRow(String key, String label, String mail, int times, String target) {

    public NameRow {
        target = target == null ? "" : target;
    }
}
