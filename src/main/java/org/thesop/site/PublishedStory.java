package org.thesop.site;

import java.util.List;

/**
 * A story's page, everything in it ready to print. Nulls where the story has no such thing.
 *
 * @param foundAs the headline for search results and social cards, which is the headline where nobody wrote another
 * @param frames whose frames a reader may open on it, as a Content-Security-Policy names them
 */
public record PublishedStory(
        String path,
        String section,
        String sectionName,
        String language,
        String headline,
        String foundAs,
        String deck,
        List<Name> writers,
        String published,
        String publishedIso,
        String updated,
        String updatedIso,
        boolean fromArchive,
        List<PrintedNote> notes,
        String body,
        List<String> frames,
        List<Credit> credits,
        List<Credit> bios,
        String description,
        String jsonLd) {

    /** The path of its section's page. */
    public String sectionPath() {
        return "/section/" + section;
    }

    /** Where a reader writes to the editor about it. */
    public String letterPath() {
        return "/contact?story=" + path;
    }
}
