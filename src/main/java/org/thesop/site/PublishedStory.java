package org.thesop.site;

import java.util.List;
import java.util.stream.Stream;
import org.thesop.house.ShownTag;
import org.thesop.story.Section;

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
        boolean history,
        List<PrintedNote> notes,
        List<Related> related,
        List<ShownTag> tags,
        String body,
        List<String> frames,
        List<Credit> credits,
        List<Credit> bios,
        String description,
        String jsonLd) {

    /** The same with its pictures under this path, for readers to whom they are not open otherwise. */
    PublishedStory under(String path) {
        return new PublishedStory(
                this.path,
                section,
                sectionName,
                language,
                headline,
                foundAs,
                deck,
                writers,
                published,
                publishedIso,
                updated,
                updatedIso,
                fromArchive,
                history,
                notes,
                related,
                tags,
                body.replace("\"/media/", '"' + path + "/media/").replace(", /media/", ", " + path + "/media/"),
                frames,
                credits,
                bios,
                description,
                jsonLd);
    }

    /** What it follows up, and what has followed it since. */
    public List<Related> followUps() {
        return related.stream()
                .filter(other -> other.as() == Related.As.BEFORE || other.as() == Related.As.AFTER)
                .toList();
    }

    /** The rest of its package, in order, the main story first. */
    public List<Related> inPackage() {
        return Stream.of(Related.As.MAIN, Related.As.SIDEBAR)
                .flatMap(as -> related.stream().filter(other -> other.as() == as))
                .toList();
    }

    /** The path of its section's page. */
    public String sectionPath() {
        return Section.path(section);
    }

    /** Where it is told what changed in it and when. */
    public String changesPath() {
        return path + PublicAddress.CHANGES;
    }

    /** Where a reader writes to the editor about it. */
    public String letterPath() {
        return "/contact?story=" + path;
    }
}
