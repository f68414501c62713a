package org.thesop.style;

/**
 * A rule that people ignore, for the keeper of the guide.
 *
 * @param times how often
 * @param people how many of them
 * @param stories in how many stories
 */
public record RefusedRuleRow(String rule, Long times, Long people, Long stories) {}
