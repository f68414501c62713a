package org.thesop.site;

import java.time.LocalDate;

/**
 * What is counted of a clip.
 *
 * @param day of the first publication, on the paper's calendar
 * @param bodyLength in characters
 */
record ClipRow(String section, String sectionName, String language, LocalDate day, Integer bodyLength) {}
