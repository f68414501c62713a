package org.thesop.site.web;

import java.util.List;
import java.util.stream.Collectors;
import org.thesop.site.LinkedData;
import org.thesop.site.SectionLink;

/**
 * What stands around every public page.
 *
 * @param title for the window and for links
 * @param description null where the page has none worth quoting; so is the canonical address
 * @param today the day on the paper's calendar
 * @param sections empty on pages that must not ask the database
 * @param banner what stands above every page in an emergency, null for nothing
 * @param stylesheet address of the paper's style, new whenever the style is
 * @param card whole address of the picture that other sites show of a page without one
 * @param data what search engines read of the page, ready to stand in script elements
 * @param feed of what the page lists, null where only the whole paper has one
 */
public record Frame(
        String title,
        String description,
        String canonical,
        String today,
        List<SectionLink> sections,
        String stylesheet,
        String icon,
        String card,
        String banner,
        FeedLink feed,
        List<String> data) {

    /** A feed that a page names beside that of the whole paper: its address without its ending, and of what it is. */
    public record FeedLink(String address, String of) {}

    /** What many pages have in common; of those parts of them that show nothing else, the type is kept. */
    public Around around() {
        return new Around(today, sections, stylesheet, icon);
    }

    /** Compared four times on every page, so the sections, which are mostly the very same list, come last. */
    record Around(String today, List<SectionLink> sections, String stylesheet, String icon) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Around that
                    && today.equals(that.today)
                    && stylesheet.equals(that.stylesheet)
                    && icon.equals(that.icon)
                    && (sections == that.sections || sections.equals(that.sections));
        }

        @Override
        public int hashCode() {
            return today.hashCode() * 31 + stylesheet.hashCode();
        }
    }

    /** The same on a page that has a feed of its own: under this path, of whatever is called so. */
    Frame withFeed(String path, String of) {
        return new Frame(
                title,
                description,
                canonical,
                today,
                sections,
                stylesheet,
                icon,
                card,
                banner,
                new FeedLink(path + "/feed", of),
                data);
    }

    /** What search engines read of it, as elements of the page. */
    public String linkedData() {
        return data.stream().map(LinkedData::element).collect(Collectors.joining());
    }

    /** The same with what search engines read of the page. */
    Frame withData(String... scripts) {
        return new Frame(
                title, description, canonical, today, sections, stylesheet, icon, card, banner, feed, List.of(scripts));
    }
}
