package org.thesop.house;

import org.thesop.story.BodyHtml;

/**
 * A page of the paper's own words.
 *
 * @param number of its version; 0 for the one that the paper began with
 * @param deck the sentence under the title; may be empty
 */
public record PageText(int number, String title, String deck, BodyHtml body) {}
