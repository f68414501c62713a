package org.thesop.search;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Whether a word of the copy is one that was asked for, as the index sees it: {@link CopyAnalysis} says the same there. */
final class Likeness {

    private Likeness() {}

    /** Without case and accents: also what no accent can be taken from, as in {@code Søren} and {@code Straße}. */
    static String folded(String word) {
        // Most words of the paper need no more.
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        // One sign becomes four at most.
        var folded = new char[4 * word.length()];
        var length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String word) {
        for (var at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The same without the possessive and the plural's s. */
    static String plain(String word) {
        var folded = folded(word);
        return singular(folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded);
    }

    /**
     * What words with this beginning are in the index that do not begin with it there: {@code students} is {@code student},
     * {@code librarie} is {@code library}.
     */
    static Set<String> stems(String beginning) {
        return Stream.of("", "s", "es")
                .map(ending -> plain(beginning + ending))
                .filter(stem -> !stem.isEmpty() && !stem.startsWith(beginning))
                .collect(Collectors.toSet());
    }

    /** As Lucene's EnglishMinimalStemmer does it. */
    private static String singular(String word) {
        var length = word.length();
        if (length < 3 || word.charAt(length - 1) != 's') {
            return word;
        }
        var before = word.charAt(length - 2);
        if (before == 'u' || before == 's') {
            return word;
        }
        if (before == 'e') {
            if (length > 3
                    && word.charAt(length - 3) == 'i'
                    && word.charAt(length - 4) != 'a'
                    && word.charAt(length - 4) != 'e') {
                return word.substring(0, length - 3) + "y";
            }
            if ("iaoe".indexOf(word.charAt(length - 3)) >= 0) {
                return word;
            }
        }
        return word.substring(0, length - 1);
    }

    /** How many wrong letters a word of this length may have. */
    static int slips(String word) {
        return word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
    }

    /** Whether so many letters or fewer were left out, put in, changed or swapped; the first is right. */
    static boolean near(String one, String other, int slips) {
        if (one.isEmpty() || other.isEmpty() || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        if (Math.abs(one.length() - other.length()) > slips) {
            return false;
        }
        var table = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 ? j : j == 0 ? i : step(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()] <= slips;
    }

    private static int step(int[][] table, String one, String other, int i, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + same);
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
