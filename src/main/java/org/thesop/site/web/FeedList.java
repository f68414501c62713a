package org.thesop.site.web;

import java.util.List;
import org.thesop.site.SectionLink;

/**
 * The page that tells people what the feeds are.
 *
 * @param paper the paper's address, without a slash at the end
 */
public record FeedList(String paper, List<SectionLink> sections) {

    /** Where programs ask. */
    public String api() {
        return paper + "/api/v1";
    }
}
