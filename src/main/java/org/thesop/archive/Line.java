package org.thesop.archive;

/**
 * A line that has something on it, with blanks made single.
 *
 * @param number counted from 1, blank lines too
 * @param opensBlock whether a blank line, or nothing, stands before it
 */
record Line(int number, String text, boolean opensBlock) {}
