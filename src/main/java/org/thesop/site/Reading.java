package org.thesop.site;

/** How much there is to read, from the canonical body or its length alone, cheap enough for every request. */
final class Reading {

    private static final int WORDS_A_MINUTE = 230;

    /** Letters of body a word takes in English newspaper copy, its space and its share of the markup counted in. */
    private static final double LETTERS_A_WORD = 6.1;

    private Reading() {}

    /** The words between the marks; the body is canonical, so a {@code <} always opens a mark. */
    static int words(String body) {
        var letters = body.toCharArray();
        var words = 0;
        var inWord = false;
        for (var i = 0; i < letters.length; i++) {
            var letter = letters[i];
            if (letter == '<') {
                inWord = inWord && staysInLine(body, i);
                i = body.indexOf('>', i);
            } else if (letter <= ' ' || letter == '—' || letter == '–' || letter == '\u00a0') {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(letter)) {
                words++;
                inWord = true;
            }
        }
        return words;
    }

    /** Whether this mark stands inside a line, so that the word before it goes on after it. */
    private static boolean staysInLine(String body, int at) {
        var name = body.charAt(at + 1) == '/' ? at + 2 : at + 1;
        return body.startsWith("em>", name)
                || body.startsWith("strong>", name)
                || body.startsWith("a ", name)
                || body.startsWith("a>", name)
                || body.startsWith("su", name);
    }

    /** Minutes for a body of this many characters, at least one. */
    static int minutes(int characters) {
        return Math.max(1, (int) Math.round(characters / LETTERS_A_WORD / WORDS_A_MINUTE));
    }

    /** About how many words a body of this many characters has. */
    static int wordsOf(int characters) {
        return (int) Math.round(characters / LETTERS_A_WORD);
    }
}
