package org.thesop.syndication;

import java.time.Instant;
import java.util.List;
import org.thesop.house.ShownTag;
import org.thesop.site.Credit;
import org.thesop.story.EditionKind;
import org.thesop.story.Genre;
import org.thesop.story.MediaTopic;

/**
 * A story as it goes to other newsrooms: whole, with whatever they have to know to print it, and to print it no longer. What is
 * said of it is said of one edition; {@link NewsItems} finds it, and each form that it can have only writes it down.
 *
 * @param storyId never another's, and the same whatever becomes of the story
 * @param version from 1; more each time when other words came before readers or went ahead to partners, or were taken from them
 * @param versionCreated when that was
 * @param firstCreated when its first version was there
 * @param published when it first came out, null while it is not out
 * @param updated when readers were last told that something in it changed, null for never
 * @param embargoed never to be printed before this moment, null when nothing holds it back any more
 * @param path of its page, null while it has none
 * @param language BCP 47
 * @param headline null of what was taken down: nothing of its copy is sent again; so are the texts below
 * @param deck null for none; so is the dateline
 * @param summary one line
 * @param body HTML that stands by itself, every address whole, without the corrections
 * @param credits all of them, in order
 * @param section its slug
 * @param topic null while its section's is not known
 * @param corrections the newest first
 * @param pictures those of its body that may be passed on, in order
 * @param notice why it was taken down, null for what is out
 */
public record NewsItem(
        long storyId,
        long editionId,
        int version,
        Status status,
        Instant versionCreated,
        Instant firstCreated,
        Instant published,
        Instant updated,
        Instant embargoed,
        String path,
        String language,
        String headline,
        String deck,
        String dateline,
        String summary,
        String body,
        int words,
        List<Credit> credits,
        String section,
        String sectionName,
        MediaTopic topic,
        Genre genre,
        List<ShownTag> tags,
        List<Correction> corrections,
        List<Photo> pictures,
        String notice) {

    /** What others may do with it. */
    public enum Status {
        /** Print it. */
        USABLE("usable"),
        /** Prepare it, and print it when the embargo is over. */
        WITHHELD("withheld"),
        /** Print it no longer. */
        CANCELED("canceled");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** As the IPTC's publishing status and ninjs have it. */
        public String code() {
            return code;
        }
    }

    /** What readers were told of a mistake, or of what was not clear. */
    public record Correction(EditionKind kind, Instant at, String text) {}

    /**
     * A picture in it.
     *
     * @param address whole
     * @param alt empty for none; so are the others
     */
    public record Photo(String id, String address, int width, int height, String alt, String caption, String credit) {}

    /** The same under another number. */
    NewsItem as(int other) {
        return new NewsItem(
                storyId,
                editionId,
                other,
                status,
                versionCreated,
                firstCreated,
                published,
                updated,
                embargoed,
                path,
                language,
                headline,
                deck,
                dateline,
                summary,
                body,
                words,
                credits,
                section,
                sectionName,
                topic,
                genre,
                tags,
                corrections,
                pictures,
                notice);
    }

    /** Whether it was taken from readers: then it has a notice and no copy. */
    public boolean canceled() {
        return status == Status.CANCELED;
    }

    /** Whether its newest version corrects what was printed before, and others have to do the same. */
    public boolean corrects() {
        return isNewlyTold(EditionKind.CORRECTION);
    }

    /** Whether its newest version says more clearly what was not wrong. */
    public boolean clarifies() {
        return isNewlyTold(EditionKind.CLARIFICATION);
    }

    private boolean isNewlyTold(EditionKind kind) {
        return !corrections.isEmpty()
                && corrections.get(0).kind() == kind
                && !corrections.get(0).at().isBefore(versionCreated);
    }

    /** Those who wrote it. */
    public List<Credit> writers() {
        return credits.stream().filter(Credit::words).toList();
    }

    /** Those who pictured and edited it. */
    public List<Credit> others() {
        return credits.stream().filter(credit -> !credit.words()).toList();
    }
}
