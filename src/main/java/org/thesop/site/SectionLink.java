package org.thesop.site;

/**
 * A section in the navigation.
 *
 * @param current {@code page} for the section that the reader is in, null for the others: the value of aria-current
 */
public record SectionLink(long id, String slug, String name, String language, String path, String current) {

    /** As the database lists it. */
    public SectionLink(Long id, String slug, String name, String language) {
        this(id, slug, name, language, "/section/" + slug, null);
    }

    SectionLink seenFrom(String section) {
        return slug.equals(section) ? new SectionLink(id, slug, name, language, path, "page") : this;
    }
}
