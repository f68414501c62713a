package org.thesop.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.thesop.house.ShownTag;
import org.thesop.platform.Language;
import org.thesop.platform.Settings;
import org.thesop.story.Genre;
import org.thesop.story.Section;

/**
 * A story's page, everything in it ready to print. Nulls where the story has no such thing.
 *
 * @param foundAs the headline for search results and social cards, which is the headline where nobody wrote another
 * @param picture what other sites show of it
 * @param shares links by which a reader sends it on; they lead out, and tell nobody before they are followed
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
        RelatedStories related,
        List<ShownTag> tags,
        String body,
        List<String> frames,
        List<Credit> credits,
        List<Credit> bios,
        String description,
        SharedPicture picture,
        Genre genre,
        int minutes,
        List<ShareLink> shares,
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
                picture,
                genre,
                minutes,
                shares,
                jsonLd);
    }

    public List<Related> followUps() {
        return related.followUps();
    }

    public List<Related> inPackage() {
        return related.inPackage();
    }

    public List<Related> translations() {
        return related.translations();
    }

    public List<Related> more() {
        return related.more();
    }

    public Related previous() {
        return related.previous();
    }

    public Related next() {
        return related.next();
    }

    /** Whether readers have to be told what kind of story it is: its section's name does not say it, and it is not plain news. */
    public boolean sayGenre() {
        return genre != Genre.NEWS && !genre.name().equalsIgnoreCase(section);
    }

    /** What is shared of it, as a card of another site has it. */
    public String card() {
        return picture == null ? "summary" : "summary_large_image";
    }

    /** The language as Open Graph wants it, with a country; null for one whose country we do not know. */
    public String locale() {
        return Language.of(language).map(Language::openGraph).orElse(null);
    }

    /** What a machine asks for the card of it. */
    public String oembedPath() {
        return "/oembed?format=json&url=" + URLEncoder.encode(address(), StandardCharsets.UTF_8);
    }

    /** What search engines read of it, as an element of the page. */
    public String linkedData() {
        return LinkedData.element(jsonLd);
    }

    /** Whole, to be copied. */
    public String address() {
        return Settings.paperUrl() + path;
    }

    /** The path of its section's page. */
    public String sectionPath() {
        return Section.path(section);
    }

    /** Where it is told what changed in it and when. */
    public String changesPath() {
        return path + PublicAddress.CHANGES;
    }

    /** Where machines have it as a news item. */
    public String newsItemPath() {
        return path + PublicAddress.NEWS_ITEM;
    }

    /** Where programs of other newsrooms have it. */
    public String ninjsPath() {
        return path + PublicAddress.NINJS;
    }

    /** Where a reader writes to the editor about it. */
    public String letterPath() {
        return "/contact?story=" + path;
    }
}
