package org.thesop.story;

/**
 * What two texts have in common at both ends, in whole words. Comparing is quadratic at worst, and most edits touch one place:
 * nothing but what is between is taken to pieces.
 *
 * @param start how many words both begin with
 * @param oldMiddle what of the old text is between
 * @param newMiddle what of the new text is
 * @param end how many words both end with, none of those at the start
 */
record SameWords(int start, String oldMiddle, String newMiddle, int end) {

    /** What parts words; signs that are white space in other scripts do not, as they never did. */
    static final String SPACE = " \t\n\u000B\f\r";

    static SameWords of(String oldText, String newText) {
        var before = oldText.strip();
        var after = newText.strip();
        var shorter = Math.min(before.length(), after.length());
        var start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        start = endOfWord(before, after, start);
        var end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        end = startOfWord(before, after, end);
        return new SameWords(
                words(before, 0, start),
                before.substring(start, before.length() - end),
                after.substring(start, after.length() - end),
                words(before, before.length() - end, before.length()));
    }

    /** Back to where a word has ended in both. */
    private static int endOfWord(String before, String after, int same) {
        var at = same;
        while (at > 0 && !(isBetween(before, at) && isBetween(after, at))) {
            at--;
        }
        return at;
    }

    private static int startOfWord(String before, String after, int same) {
        var at = same;
        while (at > 0 && !(isBetween(before, before.length() - at) && isBetween(after, after.length() - at))) {
            at--;
        }
        return at;
    }

    /** Whether no word goes on across this place. */
    private static boolean isBetween(String text, int at) {
        return at == 0 || at == text.length() || isSpace(text.charAt(at)) || isSpace(text.charAt(at - 1));
    }

    private static int words(String text, int from, int to) {
        var words = 0;
        for (var at = from; at < to; at++) {
            if (!isSpace(text.charAt(at)) && (at == from || isSpace(text.charAt(at - 1)))) {
                words++;
            }
        }
        return words;
    }

    private static boolean isSpace(char sign) {
        return SPACE.indexOf(sign) >= 0;
    }
}
