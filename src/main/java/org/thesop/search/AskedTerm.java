package org.thesop.search;

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
        return field == null && !phrase && text.length() > 2 && text.endsWith("*");
    }

    /** Its words without the star. */
    String word() {
        return beginning() ? text.substring(0, text.length() - 1) : text;
    }

    /** As it is typed. */
    String typed() {
        var quoted = phrase || text.chars().anyMatch(Character::isWhitespace) ? "\"" + text + "\"" : text;
        return (not ? "-" : "") + (field == null ? "" : field.word() + ":") + quoted;
    }
}
