package org.thesop.site;

import java.util.List;
import org.thesop.story.Section;

/**
 * What changed in a story and when.
 *
 * @param path of the story
 * @param changes newest first
 * @param answer what came of checking a copy, null when none was sent
 * @param problem the key of what is wrong with what was sent, null for nothing
 * @param pasted what was sent and could not be checked, so that it is not lost
 */
public record ChangesPage(
        String path,
        String headline,
        String section,
        String sectionName,
        String language,
        List<Change> changes,
        CopyAnswer answer,
        String problem,
        String pasted) {

    ChangesPage answered(CopyAnswer found) {
        return new ChangesPage(path, headline, section, sectionName, language, changes, found, null, "");
    }

    /** The same with what is wrong, and with what was typed. */
    public ChangesPage refused(String why, String typed) {
        return new ChangesPage(
                path, headline, section, sectionName, language, changes, null, why, typed == null ? "" : typed);
    }

    public String sectionPath() {
        return Section.path(section);
    }
}
