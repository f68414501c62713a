package org.thesop.site;

/**
 * A correction or clarification above the story.
 *
 * @param title the key of its kind's word
 * @param when day and time in the paper's zone
 */
public record PrintedNote(String title, String when, String text) {}
