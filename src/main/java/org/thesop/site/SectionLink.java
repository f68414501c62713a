package org.thesop.site;

import org.thesop.story.Section;
import org.thesop.story.SectionColour;

/**
 * A section in the navigation.
 *
 * @param parent slug of the section it is a part of, null for one of its own
 * @param current {@code page} for the section that the reader is in, null for the others: the value of aria-current
 */
public record SectionLink(
        long id,
        String slug,
        String name,
        String language,
        String parent,
        SectionColour colour,
        String path,
        String current) {

    /** As the database lists it. */
    public SectionLink(Long id, String slug, String name, String language, String parent, SectionColour colour) {
        this(id, slug, name, language, parent, colour, Section.path(slug), null);
    }

    SectionLink seenFrom(String section) {
        return slug.equals(section) ? new SectionLink(id, slug, name, language, parent, colour, path, "page") : this;
    }
}
