package org.thesop.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        SharedPicture picture,
        Genre genre,
        int minutes,
        String jsonLd) {

    private static final int MOST_MORE = 4;

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

    /** What came out in its section just before it, null for nothing. */
    public Related previous() {
        return first(Related.As.PREVIOUS);
    }

    /** What came out in its section just after it, null for nothing yet. */
    public Related next() {
        return first(Related.As.NEXT);
    }

    private Related first(Related.As as) {
        return related.stream().filter(other -> other.as() == as).findFirst().orElse(null);
    }

    /** The same in other languages, by language. */
    public List<Related> translations() {
        return related.stream()
                .filter(other -> other.as() == Related.As.TRANSLATION)
                .sorted(Comparator.comparing(Related::language))
                .toList();
    }

    /** The newest of its section that its page does not name elsewhere. */
    public List<Related> more() {
        var named = related.stream()
                .filter(other -> other.as() != Related.As.MORE)
                .map(Related::path)
                .collect(Collectors.toSet());
        return related.stream()
                .filter(other -> other.as() == Related.As.MORE && !named.contains(other.path()))
                .limit(MOST_MORE)
                .toList();
    }

    /** Whether readers have to be told what kind of story it is: its section's name does not say it, and it is not plain news. */
    public boolean sayGenre() {
        return genre != Genre.NEWS && !genre.name().equalsIgnoreCase(section);
    }

    /** What is shared of it, as a card of another site has it. */
    public String card() {
        return picture == null ? "summary" : "summary_large_image";
    }

    /** The language as Open Graph wants it, with a country. */
    public String locale() {
        return Language.of(language).orElse(Language.ENGLISH).openGraph();
    }

    /** Links by which a reader sends it on; they lead out, and tell nobody before they are followed. */
    public List<ShareLink> shares() {
        return ShareLink.of(headline, address());
    }

    /** What a machine asks for the card of it. */
    public String oembedPath() {
        return "/oembed?format=json&url=" + URLEncoder.encode(address(), StandardCharsets.UTF_8);
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
