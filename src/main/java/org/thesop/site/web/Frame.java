package org.thesop.site.web;

import java.util.Arrays;
import java.util.List;
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
    public Object around() {
        return Arrays.asList(today, sections, banner, stylesheet, icon);
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

    /** The same with what search engines read of the page. */
    Frame withData(String... scripts) {
        return new Frame(
                title, description, canonical, today, sections, stylesheet, icon, card, banner, feed, List.of(scripts));
    }
}
