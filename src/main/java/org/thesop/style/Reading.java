package org.thesop.style;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the Flesch-Kincaid grade of English is computed from. Counts of paragraphs can be added up; the grade of the sum is
 * {@code 0.39 words/sentences + 11.8 syllables/words - 15.59} (Kincaid and others, 1975), school years of the United States.
 *
 * @param words at least one letter each
 * @param sentences what ends in a stop, or in the paragraph; none when there is no word
 * @param syllables by the groups of vowels, as a reader would count at a glance
 */
public record Reading(int words, int sentences, int syllables) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’]*+");

    /** A stop ends a sentence when what follows begins one: not in 3.5, U.S. or “a.m. on Friday”. */
    private static final Pattern END =
            Pattern.compile("(?<!\\b\\p{Lu})[.!?…]++[”’\")\\]]*+(?=\\s++[“‘\"(\\[]?[\\p{Lu}\\p{N}]|\\s*+$)");

    private static final Pattern VOWELS = Pattern.compile("[aeiouyáéíóúàèìòùäëïöü]++");

    private static final Pattern SILENT = Pattern.compile("[^aeiouyl]e$|[^aeiouydt]ed$|[aeiouy]le$");

    /** Counts one paragraph of English. */
    public static Reading of(String paragraph) {
        var matcher = WORD.matcher(paragraph);
        var words = 0;
        var syllables = 0;
        while (matcher.find()) {
            words++;
            syllables += syllables(matcher.group());
        }
        if (words == 0) {
            return new Reading(0, 0, 0);
        }
        var ends = (int) END.matcher(paragraph).results().count();
        return new Reading(words, Math.max(1, ends), syllables);
    }

    static int syllables(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
        var groups = (int) VOWELS.matcher(plain).results().count();
        // The e of "vote" and of "walked" is not heard; that of "table" and of "waited" is.
        var silentEnd = plain.length() > 3 && SILENT.matcher(plain).find();
        return Math.max(1, silentEnd ? groups - 1 : groups);
    }
}
