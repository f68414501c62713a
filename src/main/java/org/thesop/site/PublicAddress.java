package org.thesop.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.thesop.story.Slug;

/**
 * What a reader's address means: the only place that takes the paper's addresses apart. Built from the decoded path, so
 * whatever does not look exactly like an address of ours is {@link Kind#ELSEWHERE}.
 *
 * @param name the section, the handle, the path to go to, or the old site's whole address; see the kinds
 * @param day the day in a story's address, null otherwise
 * @param slug the slug in a story's address, null otherwise
 */
public record PublicAddress(Kind kind, String name, LocalDate day, String slug) {

    /** The pages of the paper, and what else an address can turn out to be. */
    public enum Kind {
        FRONT,
        /** {@code name} is the section. */
        STORY,
        /** What changed in a story; {@code name} is the section. */
        CHANGES,
        /** A story as news agencies exchange it; {@code name} is the section. */
        NEWS_ITEM,
        /** A story as programs of other newsrooms read it; {@code name} is the section. */
        NINJS,
        /** {@code name} is the section. */
        SECTION,
        /** {@code name} is the tag. */
        TAG,
        WRITERS,
        EDITORS,
        MANAGING_EDITORS,
        /** {@code name} is the handle. */
        PERSON,
        /** A person's clips, to be chosen or as they were; {@code name} is the handle. */
        CLIPS,
        /** Chosen clips to print; {@code name} is the handle. */
        CLIPS_PRINTED,
        ABOUT,
        SUPPORT,
        CONTACT,
        /** Where the newsletter is asked for; {@code name} is what follows in the address, a secret perhaps. */
        NEWSLETTER,
        /** What is kept of people; {@code name} is what follows in the address, a secret perhaps. */
        PRIVACY,
        /** The last hashes of the days. */
        RECORD,
        /** Where a saved copy is sent. */
        RECORD_CHECK,
        CORRECTIONS,
        /** The years and months of the archive. */
        ARCHIVE,
        /** {@code day} is the first of the month. */
        MONTH,
        /** What was published, searched. */
        SEARCH,
        LOGIN,
        ROBOTS,
        /** A feed: {@code name} is the path of the page that it is of, empty for the whole paper; {@code slug} its form. */
        FEED,
        /** What the feeds are, for people. */
        FEEDS,
        /** What one of them is, for people: {@code name} is the path of the page that it is of. */
        FEED_PAGE,
        /** The list of all pages, or one of its files. */
        SITE_MAP,
        /** What came out in the last days. */
        NEWS_SITE_MAP,
        /** Who may sell the paper's space. */
        ADS,
        /** Whom to tell of a hole in it. */
        SECURITY,
        /** The card of a story, for other sites. */
        CARD,
        /** A page of ours spelled differently; {@code name} is its real path. */
        SPELLED_DIFFERENTLY,
        /** A story of the old site; {@code name} is its whole old address. */
        OLD_STORY,
        /** A file of the old site; {@code name} is its whole old address. */
        OLD_FILE,
        /** A list of the old site; {@code name} is the section. */
        OLD_SECTION,
        /** A writer's list of the old site; {@code name} is the handle. */
        OLD_PERSON,
        /** Never an address of ours, or a story on a day that does not exist. */
        NOWHERE,
        /** Not a page of the paper: the desks, the API, files. */
        ELSEWHERE
    }

    /** What follows a story's address where its changes are told. */
    public static final String CHANGES = "/changes";

    /** What follows a person's address where clips are chosen, and shown together. */
    public static final String CLIPS = "/clips";

    /** The same where they are printed. */
    public static final String CLIPS_PRINTED = CLIPS + ".pdf";

    private static final String NEWSLETTER = "/newsletter";
    private static final String PRIVACY = "/privacy";
    /** What follows it where news agencies have it. */
    public static final String NEWS_ITEM = ".newsml";

    /** What follows it where programs of other newsrooms have it. */
    public static final String NINJS = ".ninjs";

    private static final int LONGEST = 400;

    private static final String WORDS = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern STORY =
            Pattern.compile("/story/(" + WORDS + ")/(\\d{4})/(\\d{2})/(\\d{2})/(" + WORDS + ")");
    private static final Pattern CHANGES_OF_STORY = Pattern.compile(STORY.pattern() + CHANGES);
    private static final Pattern ITEM_OF_STORY = Pattern.compile(STORY.pattern() + "\\.newsml");
    private static final Pattern NINJS_OF_STORY = Pattern.compile(STORY.pattern() + "\\.ninjs");
    private static final Pattern SECTION = Pattern.compile("/section/(" + WORDS + ")");
    private static final Pattern TAG = Pattern.compile("/tag/(" + WORDS + ")");
    private static final Pattern PERSON = Pattern.compile("/people/([a-z0-9][a-z0-9._@+-]{0,99})");

    private static final Pattern CLIPS_OF_PERSON = Pattern.compile(PERSON.pattern() + "/clips(\\.pdf)?");

    private static final Pattern FEED = Pattern.compile("(|" + SECTION.pattern() + "|" + TAG.pattern() + "|"
            + PERSON.pattern() + ")/feed\\.(?<form>atom|rss|json)");

    private static final Pattern FEED_PAGE =
            Pattern.compile("(" + SECTION.pattern() + "|" + TAG.pattern() + "|" + PERSON.pattern() + ")/feed");

    /** That of the whole paper stands among the others. */
    private static final Pattern FEED_OF_ALL = Pattern.compile("/feed/?");

    private static final Pattern MONTH = Pattern.compile("/archive/(\\d{4})/(\\d{2})");

    private static final Pattern YEAR = Pattern.compile("/archive/\\d{4}");
    private static final Pattern SITE_MAP = Pattern.compile("/sitemap/[a-z]+-\\d+\\.xml");

    private static final Pattern OLD_STORY =
            Pattern.compile("/story/([^/]+)/(\\d{4})/(\\d{2})/(\\d{2})/([A-Za-z0-9_-]+)\\.php");
    private static final Pattern OLDER_STORY =
            Pattern.compile("/story/(\\d{4})(\\d{2})(\\d{2})/([A-Za-z0-9_-]+)\\.html");
    private static final Pattern OLD_SECTION = Pattern.compile("/categories/([A-Za-z0-9-]+?)(?:-\\d+)?\\.php");
    private static final Pattern OLD_PERSON = Pattern.compile("[?&]bioitems=([A-Za-z0-9._@+-]{1,100})(?:&|$)");
    private static final Pattern OLD_FILE = Pattern.compile("/.*\\.(?:php|html?|asp|cgi)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Kind> FIXED = Map.ofEntries(
            Map.entry("/", Kind.FRONT),
            Map.entry("/writers", Kind.WRITERS),
            Map.entry("/editors", Kind.EDITORS),
            Map.entry("/managing-editors", Kind.MANAGING_EDITORS),
            Map.entry("/about", Kind.ABOUT),
            Map.entry("/support", Kind.SUPPORT),
            Map.entry("/contact", Kind.CONTACT),
            Map.entry("/record", Kind.RECORD),
            Map.entry("/record/check", Kind.RECORD_CHECK),
            Map.entry("/corrections", Kind.CORRECTIONS),
            Map.entry("/login", Kind.LOGIN),
            Map.entry("/archive", Kind.ARCHIVE),
            Map.entry("/search", Kind.SEARCH),
            Map.entry("/feeds", Kind.FEEDS),
            Map.entry("/oembed", Kind.CARD),
            Map.entry("/sitemap.xml", Kind.SITE_MAP),
            Map.entry("/news-sitemap.xml", Kind.NEWS_SITE_MAP),
            Map.entry("/ads.txt", Kind.ADS),
            Map.entry("/.well-known/security.txt", Kind.SECURITY),
            Map.entry("/robots.txt", Kind.ROBOTS));

    /**
     * Reads an address.
     *
     * @param path decoded, from the first slash on
     * @param whole path and query as they came, not decoded
     */
    public static PublicAddress of(String path, String whole) {
        if (path.length() > LONGEST) {
            return just(Kind.NOWHERE);
        }
        if (path.equals("/site") || path.startsWith("/site/")) {
            return just(Kind.NOWHERE);
        }
        var page = page(path);
        if (page.kind != Kind.ELSEWHERE) {
            return page;
        }
        if (YEAR.matcher(path).matches()) {
            return new PublicAddress(Kind.SPELLED_DIFFERENTLY, "/archive", null, null);
        }
        if (FEED_OF_ALL.matcher(path).matches()) {
            return new PublicAddress(Kind.SPELLED_DIFFERENTLY, "/feeds", null, null);
        }
        var spelling = path.replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
        if (!spelling.equals(path) && page(spelling).kind != Kind.ELSEWHERE) {
            return new PublicAddress(Kind.SPELLED_DIFFERENTLY, spelling, null, null);
        }
        return old(path, whole);
    }

    /** The page whose feed this is, or of whose feed it tells. */
    public PublicAddress feedOf() {
        return of(name.isEmpty() ? "/" : name, "");
    }

    /** The page at exactly this path, else elsewhere. */
    private static PublicAddress page(String path) {
        var fixed = FIXED.get(path);
        if (fixed != null) {
            return just(fixed);
        }
        if (path.equals(NEWSLETTER) || path.startsWith(NEWSLETTER + "/")) {
            return new PublicAddress(Kind.NEWSLETTER, path.substring(NEWSLETTER.length()), null, null);
        }
        if (path.equals(PRIVACY) || path.startsWith(PRIVACY + "/")) {
            return new PublicAddress(Kind.PRIVACY, path.substring(PRIVACY.length()), null, null);
        }
        var story = STORY.matcher(path);
        if (story.matches()) {
            return dated(Kind.STORY, story.group(1), story.group(2), story.group(3), story.group(4), story.group(5));
        }
        var changes = CHANGES_OF_STORY.matcher(path);
        if (changes.matches()) {
            return dated(
                    Kind.CHANGES,
                    changes.group(1),
                    changes.group(2),
                    changes.group(3),
                    changes.group(4),
                    changes.group(5));
        }
        var item = ITEM_OF_STORY.matcher(path);
        if (item.matches()) {
            return dated(Kind.NEWS_ITEM, item.group(1), item.group(2), item.group(3), item.group(4), item.group(5));
        }
        var ninjs = NINJS_OF_STORY.matcher(path);
        if (ninjs.matches()) {
            return dated(Kind.NINJS, ninjs.group(1), ninjs.group(2), ninjs.group(3), ninjs.group(4), ninjs.group(5));
        }
        var section = SECTION.matcher(path);
        if (section.matches()) {
            return new PublicAddress(Kind.SECTION, section.group(1), null, null);
        }
        var tag = TAG.matcher(path);
        if (tag.matches()) {
            return new PublicAddress(Kind.TAG, tag.group(1), null, null);
        }
        var feed = FEED.matcher(path);
        if (feed.matches()) {
            return new PublicAddress(Kind.FEED, feed.group(1), null, feed.group("form"));
        }
        var ofFeed = FEED_PAGE.matcher(path);
        if (ofFeed.matches()) {
            return new PublicAddress(Kind.FEED_PAGE, ofFeed.group(1), null, null);
        }
        var month = MONTH.matcher(path);
        if (month.matches()) {
            return dated(Kind.MONTH, null, month.group(1), month.group(2), "01", null);
        }
        if (SITE_MAP.matcher(path).matches()) {
            return just(Kind.SITE_MAP);
        }
        var clips = CLIPS_OF_PERSON.matcher(path);
        if (clips.matches()) {
            return new PublicAddress(
                    clips.group(2) == null ? Kind.CLIPS : Kind.CLIPS_PRINTED, clips.group(1), null, null);
        }
        var person = PERSON.matcher(path);
        return person.matches() ? new PublicAddress(Kind.PERSON, person.group(1), null, null) : just(Kind.ELSEWHERE);
    }

    private static PublicAddress old(String path, String whole) {
        var story = OLD_STORY.matcher(path);
        if (story.matches()) {
            return dated(Kind.OLD_STORY, whole, story.group(2), story.group(3), story.group(4), story.group(5));
        }
        var older = OLDER_STORY.matcher(path);
        if (older.matches()) {
            return dated(Kind.OLD_STORY, whole, older.group(1), older.group(2), older.group(3), older.group(4));
        }
        var section = OLD_SECTION.matcher(path);
        if (section.matches()) {
            return new PublicAddress(Kind.OLD_SECTION, section.group(1).toLowerCase(Locale.ROOT), null, null);
        }
        var person = OLD_PERSON.matcher(whole);
        if (path.equals("/index.php") && person.find()) {
            return new PublicAddress(Kind.OLD_PERSON, person.group(1).toLowerCase(Locale.ROOT), null, null);
        }
        return OLD_FILE.matcher(path).matches()
                ? new PublicAddress(Kind.OLD_FILE, whole, null, null)
                : just(Kind.ELSEWHERE);
    }

    private static PublicAddress dated(Kind kind, String name, String year, String month, String day, String slug) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return new PublicAddress(
                    kind, name, date, kind == Kind.OLD_STORY ? Slug.of(slug).text() : slug);
        } catch (DateTimeException noSuchDay) {
            return just(Kind.NOWHERE);
        }
    }

    private static PublicAddress just(Kind kind) {
        return new PublicAddress(kind, null, null, null);
    }
}
