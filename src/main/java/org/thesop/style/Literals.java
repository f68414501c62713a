package org.thesop.style;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as they are, looked for whole: any white space between them, any apostrophe, any case unless exact. */
final class Literals {

    private static final String LETTER = "[\\p{L}\\p{N}\\p{M}_]";

    private final Pattern pattern;
    private final List<String> hints;

    Literals(Collection<String> words, boolean exact) {
        // The longest first, so that of "a while" and "a while ago" the longer is found.
        pattern = Pattern.compile(
                words.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Literals::expression)
                        .collect(Collectors.joining("|", "(?:", ")")),
                exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        hints = words.stream()
                .map(each -> key(each.strip().split("\\s+")[0]))
                .distinct()
                .toList();
    }

    Pattern pattern() {
        return pattern;
    }

    /** Whether looking for them is worth the while. */
    boolean mayBeIn(Passage passage) {
        return hints.stream().anyMatch(passage::mayHold);
    }

    /** By what the same words are known, however they are written. */
    static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    }

    private static String expression(String words) {
        var stripped = words.strip();
        var body = List.of(stripped.split("\\s+")).stream().map(Literals::word).collect(Collectors.joining("\\s+"));
        return (isLetter(stripped.codePointAt(0)) ? "(?<!" + LETTER + ")" : "")
                + body
                + (isLetter(stripped.codePointBefore(stripped.length())) ? "(?!" + LETTER + ")" : "");
    }

    private static String word(String word) {
        return List.of(word.split("['’]", -1)).stream()
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining("['’]"));
    }

    private static boolean isLetter(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }
}
