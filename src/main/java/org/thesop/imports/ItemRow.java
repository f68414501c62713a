package org.thesop.imports;

import java.time.LocalDate;
import java.util.List;
import org.thesop.story.StoryAddress;

/**
 * What came of one thing in a file, as people see it.
 *
 * @param number its place in the file, from 1
 * @param name of the file, else its headline
 * @param reason as it is kept; empty when it needs none
 * @param remarks as they are kept; empty for none
 * @param section slug, day and slug of the story that it is; null where it is none that is out
 * @param edition the newest edition of that story; null where it is no story
 */
public record ItemRow(
        int number,
        What what,
        String name,
        Outcome outcome,
        String reason,
        String remarks,
        String section,
        LocalDate day,
        String slug,
        Long edition,
        Long letter,
        String picture) {

    /** Where readers find it; null for what they do not. */
    public String path() {
        return day == null ? null : StoryAddress.path(section, day, slug);
    }

    /** Why, where that needs a reason. */
    public List<Because> because() {
        return Because.read(reason);
    }

    /** What somebody may want to look at. */
    public List<Because> toLookAt() {
        return Because.read(remarks);
    }
}
