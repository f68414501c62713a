package org.thesop.review;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Cleans what somebody typed into a plain field with several lines. */
final class PlainWords {

    /**
     * What nobody can see and no database should hold: controls, halves of characters, what Unicode never assigns, spaces
     * without width. Joiners stay, since emoji and many scripts need them; so do marks of direction.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200b\\ufeff\\ufffc\\ufdd0-\\ufdef\\ufffe\\uffff&&[^\\n\\t]]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");

    private PlainWords() {}

    /** The words in composed form, never null; two line feeds at most in a row. */
    static String of(String typed) {
        if (typed == null) {
            return "";
        }
        var lines = LINE_END.matcher(typed).replaceAll("\n");
        var seen = UNSEEN.matcher(lines).replaceAll("");
        return MANY_LINES
                .matcher(Normalizer.normalize(seen, Normalizer.Form.NFC))
                .replaceAll("\n\n")
                .strip();
    }
}
