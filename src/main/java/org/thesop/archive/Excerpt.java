package org.thesop.archive;

/** The beginning of a line, short and safe enough to show whatever it was cut from. */
final class Excerpt {
    static final int MAX_CHARS = 80;

    private Excerpt() {}

    static String of(String line) {
        var shown = new StringBuilder();
        // Four times the length leaves room for what is dropped, and bounds the work on a line of megabytes.
        line.codePoints().limit(4L * MAX_CHARS).forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
                    shown.append(' ');
                }
            } else if (isPrintable(c)) {
                shown.appendCodePoint(c);
            }
        });
        return shortened(shown.toString().strip(), MAX_CHARS);
    }

    /** At most {@code max} chars, the last an ellipsis where something was cut; never half a character. */
    static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        var end = max - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
