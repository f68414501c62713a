package org.thesop.syndication;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of the site map. What is in it is said by the range of ids that it stands for, so that the file of a story is known
 * without counting, and stays the same however many there are.
 *
 * @param number from 1
 */
public record MapFile(What what, int number) {

    /** What a file lists. */
    public enum What {
        STORIES,
        PEOPLE,
        TAGS,
        /** Sections, mastheads, months of the archive, the pages of the paper's own. */
        PAGES
    }

    /** As many lines as sitemaps.org allows a file, and therefore as many ids. */
    static final int MOST = 50_000;

    private static final Pattern NAME = Pattern.compile("(stories|people|tags|pages)-([1-9]\\d{0,5})\\.xml");

    /** The file of this name; empty for no name of ours. */
    public static Optional<MapFile> named(String name) {
        var form = NAME.matcher(name);
        return form.matches()
                ? Optional.of(new MapFile(
                        What.valueOf(form.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    String path() {
        return "/sitemap/" + what.name().toLowerCase(Locale.ROOT) + "-" + number + ".xml";
    }

    /** The id before its first. */
    long before() {
        return (number - 1L) * MOST;
    }

    /** Its last id. */
    long last() {
        return (long) number * MOST;
    }
}
