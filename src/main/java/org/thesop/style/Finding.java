package org.thesop.style;

import java.util.List;

/**
 * Something in a paragraph that is worth a look.
 *
 * @param start first character, counted in UTF-16 as browsers do
 * @param end behind the last character
 * @param rule id of the rule: the guide's, or LanguageTool's own
 * @param title what it is, in a few words
 * @param why the reason to learn from
 * @param replacements what could stand there instead, best first; may be empty
 */
public record Finding(int start, int end, Kind kind, String rule, String title, String why, List<String> replacements) {

    /** Which check found it. */
    public enum Kind {
        STYLE,
        SPELLING,
        GRAMMAR
    }

    public Finding {
        replacements = List.copyOf(replacements);
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
