package org.thesop.archive;

/**
 * One thing that was guessed or left out, for the preview.
 *
 * @param line the line it is about, counted from 1
 * @param excerpt the beginning of that line, 80 characters at most
 */
public record Remark(RemarkKind kind, int line, String excerpt) {
    public Remark {
        excerpt = Excerpt.of(excerpt);
    }
}
