package org.thesop.archive;

import java.text.Normalizer;
import java.util.Locale;

/** What is left of a text when typography, blanks and case do not count: its letters and digits. */
final class Letters {
    private Letters() {}

    static String of(String text) {
        var letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
