package org.thesop.search;

import java.util.stream.Stream;

/**
 * One thing that is asked for.
 *
 * @param field null for words of the copy
 * @param text what it should be: one word, or several in this order
 * @param phrase whether it was set in quotes
 * @param not whether it must not be so
 */
public record AskedTerm(AskedField field, String text, boolean phrase, boolean not) {

    /** What begins like this is meant: {@code librar*}. */
    boolean beginning() {
        return (field == null || field == AskedField.HEADLINE)
                && !phrase
                && text.length() > 2
                && text.endsWith("*")
                && text.substring(0, text.length() - 1).codePoints().allMatch(AskedTerm::isOfAWord);
    }

    /** Its words without the star. */
    String word() {
        return beginning() ? text.substring(0, text.length() - 1) : text;
    }

    /** The same, but a beginning of fewer letters than these is taken for a whole word. */
    AskedTerm withBeginningOf(int letters) {
        return beginning()
                        && word().codePoints()
                                        .filter(Character::isLetterOrDigit)
                                        .count()
                                < letters
                ? new AskedTerm(field, word(), false, not)
                : this;
    }

    /** Whether it is more than one word: in quotes, or with something within that ends a word: {@code 12:30}, {@code well-known}. */
    boolean severalWords() {
        return phrase || !text.codePoints().allMatch(AskedTerm::isOfAWord);
    }

    /** Whether it is at least two words for the index too, which takes {@code 1,500} for one. */
    boolean pairs() {
        return Stream.of(text.split("\\s+", -1))
                        .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                        .count()
                > 1;
    }

    private static boolean isOfAWord(int sign) {
        return Character.isLetterOrDigit(sign) || sign == '\'' || sign == '’';
    }

    /** As it is typed. */
    String typed() {
        var quoted = phrase || text.chars().anyMatch(Character::isWhitespace) ? "\"" + text + "\"" : text;
        return (not ? "-" : "") + (field == null ? "" : field.word() + ":") + quoted;
    }
}
