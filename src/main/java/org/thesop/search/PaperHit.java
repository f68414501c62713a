package org.thesop.search;

/**
 * A story that a reader has found.
 *
 * @param headline with what was asked for marked
 * @param excerpt the part of the text that has most of it
 * @param names those who wrote it, joined; empty for none
 * @param when as a reader says it
 * @param iso the same moment for machines
 */
public record PaperHit(
        String path,
        String sectionPath,
        String sectionName,
        String language,
        Marked headline,
        Marked excerpt,
        String names,
        String when,
        String iso) {}
