package org.thesop.search;

/**
 * The words of a stretch of text, one after the other: letters, digits and what stands upon them, with apostrophes between. By
 * hand and not by a pattern, which takes ten times as long: a page of hits is thirty thousand words.
 */
final class Words {

    private final String text;
    private final int to;
    private int start;
    private int end;

    Words(String text, int from, int to) {
        this.text = text;
        this.to = to;
        this.end = from;
    }

    /** Goes to the next one, if there is one. */
    boolean next() {
        start = end;
        while (start < to && !begins(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        end = start;
        var at = start;
        while (at < to) {
            var sign = text.codePointAt(at);
            var isOfIt = begins(sign) || isMark(sign);
            if (!isOfIt && !isApostrophe(sign)) {
                break;
            }
            at += Character.charCount(sign);
            if (isOfIt) {
                end = at;
            }
        }
        return end > start;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The word as the index has it. */
    String plain() {
        return Likeness.plain(text.substring(start, end));
    }

    private static boolean begins(int sign) {
        return Character.isLetterOrDigit(sign);
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isApostrophe(int sign) {
        return sign == '\'' || sign == '’';
    }
}
