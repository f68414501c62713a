package org.thesop.site;

/** How much there is to read, from the canonical body or its length alone, cheap enough for every request. */
final class Reading {

    private static final int WORDS_A_MINUTE = 230;

    /** Letters of body a word takes in English newspaper copy, its space and its share of the markup counted in. */
    private static final double LETTERS_A_WORD = 6.1;

    private Reading() {}

    /** The words between the marks; the body is canonical, so a {@code <} always opens a mark. */
    static int words(String body) {
        var words = 0;
        var inMark = false;
        var inWord = false;
        for (var i = 0; i < body.length(); i++) {
            var letter = body.charAt(i);
            if (letter == '<') {
                inMark = true;
                inWord = inWord && !opensBlock(body, i);
            } else if (letter == '>') {
                inMark = false;
            } else if (!inMark) {
                if (Character.isLetterOrDigit(letter)) {
                    words += inWord ? 0 : 1;
                    inWord = true;
                } else if (Character.isWhitespace(letter) || letter == '—' || letter == '–') {
                    inWord = false;
                }
            }
        }
        return words;
    }

    /** Whether this mark ends the word before it: all do but those inside a line. */
    private static boolean opensBlock(String body, int at) {
        var name = at + 1 < body.length() && body.charAt(at + 1) == '/' ? at + 2 : at + 1;
        return !(body.startsWith("em>", name)
                || body.startsWith("strong>", name)
                || body.startsWith("a ", name)
                || body.startsWith("a>", name)
                || body.startsWith("su", name));
    }

    /** Minutes for a body of this many characters, at least one. */
    static int minutes(int characters) {
        return Math.max(1, (int) Math.round(characters / LETTERS_A_WORD / WORDS_A_MINUTE));
    }
}
