package org.thesop.newsstand;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects what a page shows while it is printed, on the thread that prints it. Whoever reads something for a page says so here;
 * where no page is being printed to be kept, at a desk or for a preview, nothing happens. The database notes a change under the
 * same tags: see the migration that made the table page_change.
 */
@ApplicationScoped
public class Shown {

    private static final ThreadLocal<Collected> BEING_PRINTED = new ThreadLocal<>();

    private static final class Collected {
        private final Set<String> tags = new HashSet<>();
        private Instant until = Instant.MAX;
    }

    /** Begins with a page. */
    public void begin() {
        BEING_PRINTED.set(new Collected());
    }

    /** Ends with it, and tells what it shows. */
    public Shows end() {
        var collected = BEING_PRINTED.get();
        BEING_PRINTED.remove();
        return new Shows(new TreeSet<>(collected.tags), collected.until);
    }

    /** A story: its text, its headline, its names, or where it is. */
    public void story(long id) {
        tag("story-" + id);
    }

    /** Which stories the front page has. */
    public void front() {
        tag("front");
    }

    /** Which stories a section has, the newest first. */
    public void section(long id) {
        tag("section-" + id);
    }

    /** The same from some older story on: what is new does not reach it. */
    public void olderOfSection(long id) {
        tag("section-" + id + "-older");
    }

    /** How many stories each month has. */
    public void archive() {
        tag("archive");
    }

    /** Which stories a month has, and which months it stands between; after the last there can come another at any time. */
    public void month(YearMonth month, boolean isLast) {
        tag("month-" + month);
        tag(isLast ? "archive" : "archive-older");
    }

    /** Which stories have one of these tags, by their slugs. */
    public void tagged(Collection<String> slugs) {
        slugs.forEach(slug -> tag("tag-" + slug));
    }

    /** What a tag is called. */
    public void tagName(String slug) {
        tag("tag-name-" + slug);
    }

    /** Who somebody is, and which stories are theirs. */
    public void person(long id) {
        tag("person-" + id);
        tag("clips-" + id);
    }

    /** Who is of the newsroom, and how many stories each has. */
    public void mastheads() {
        tag("mastheads");
    }

    /** All that was corrected. */
    public void corrections() {
        tag("corrections");
    }

    /** The days of the record that were sealed. */
    public void record() {
        tag("record");
    }

    /** A picture. */
    public void picture(String id) {
        tag("picture-" + id);
    }

    /** A page that the paper has written of itself. */
    public void ownPage(String slug) {
        tag("page-" + slug);
    }

    private void tag(String tag) {
        var collected = BEING_PRINTED.get();
        if (collected != null) {
            collected.tags.add(tag);
        }
    }

    /** From this moment on it would be printed differently though nothing has changed; null for never. */
    public void until(Instant moment) {
        var collected = BEING_PRINTED.get();
        if (collected != null && moment != null && moment.isBefore(collected.until)) {
            collected.until = moment;
        }
    }
}
