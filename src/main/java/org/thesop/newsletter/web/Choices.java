package org.thesop.newsletter.web;

import java.util.List;

/**
 * What can be chosen, as a form shows it.
 *
 * @param sections all that the paper has
 * @param writers those whom the reader follows or is about to; others are found on their own pages
 * @param daily when the daily one comes, in words
 */
public record Choices(
        boolean wholePaper, List<Box> sections, List<Box> writers, boolean atOnce, boolean breaking, String daily) {

    /** Something that can be ticked. */
    public record Box(String value, String name, String language, boolean ticked) {}
}
