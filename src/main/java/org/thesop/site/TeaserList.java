package org.thesop.site;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of a list of stories, newest first.
 *
 * @param next the cursor of the page after this one, null on the last
 */
public record TeaserList(List<Teaser> teasers, String next) {

    /** The same stories under the years in which they were published, newest year first. */
    public List<Year> years() {
        return teasers.stream().collect(Collectors.groupingBy(Teaser::year)).entrySet().stream()
                .sorted((one, other) -> other.getKey() - one.getKey())
                .map(entry -> new Year(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A year of a portfolio. */
    public record Year(int year, List<Teaser> teasers) {

        /** The year as it is printed, without a thousands separator. */
        public String label() {
            return Integer.toString(year);
        }
    }
}
