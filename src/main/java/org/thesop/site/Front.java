package org.thesop.site;

import java.util.List;

/**
 * The front page, ready to print.
 *
 * @param lead null while the paper has no story at all
 * @param strips of the sections that have enough left for a row
 * @param rest the newest story of each of the other sections
 */
public record Front(Teaser lead, List<Teaser> side, List<Teaser> four, List<Strip> strips, List<Teaser> rest) {

    /** A section's row at the foot of the front page. */
    public record Strip(String name, String path, String language, List<Teaser> teasers) {}
}
