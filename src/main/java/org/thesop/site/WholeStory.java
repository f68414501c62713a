package org.thesop.site;

import java.time.Instant;
import java.util.List;
import org.thesop.house.ShownTag;

/**
 * A story as it goes to machines, with all of its text.
 *
 * @param id never another's, and the same when its address is changed by hand
 * @param address whole, with the paper's own before it
 * @param language BCP 47
 * @param summary one line
 * @param body HTML that stands by itself: what was corrected first, every address whole, nothing that needs our styles
 * @param updated when readers last got something changed that counts; the publication where nothing was
 * @param credits all of them, in order
 */
public record WholeStory(
        long id,
        String address,
        String section,
        String sectionName,
        String language,
        String headline,
        String summary,
        String body,
        Instant published,
        Instant updated,
        List<Credit> credits,
        List<ShownTag> tags) {

    /** Those who wrote it. */
    public List<Credit> writers() {
        return credits.stream().filter(Credit::words).toList();
    }

    /** Those who pictured and edited it. */
    public List<Credit> others() {
        return credits.stream().filter(credit -> !credit.words()).toList();
    }
}
