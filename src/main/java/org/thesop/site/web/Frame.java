package org.thesop.site.web;

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
 */
public record Frame(
        String title,
        String description,
        String canonical,
        String today,
        List<SectionLink> sections,
        String stylesheet,
        String icon,
        String banner) {}
