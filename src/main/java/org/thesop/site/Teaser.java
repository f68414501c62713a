package org.thesop.site;

import java.util.List;
import org.thesop.story.Section;

/**
 * A story in a list, ready to print.
 *
 * @param story the same however its address changes
 * @param deck null when it has none; so is the summary
 * @param when as a reader says it: 9:40 a.m., Yesterday, Nov 3
 * @param iso the same moment for machines
 * @param lead the id of its lead picture, null where readers have none
 * @param leadCredit whose it is, null where nobody is named
 * @param year of the first publication on the paper's calendar
 */
public record Teaser(
        long story,
        String path,
        String section,
        String sectionName,
        String language,
        String headline,
        String deck,
        String summary,
        List<Name> writers,
        String when,
        String iso,
        int minutes,
        int year,
        String lead,
        String leadCredit) {

    public String sectionPath() {
        return Section.path(section);
    }

    /** Its lead picture as markup; only where it has one. See {@link PrintedPicture#wide}. */
    public String pictured(String sizes, boolean isFirst) {
        return PrintedPicture.wide(lead, sizes, isFirst);
    }
}
