package org.thesop.search;

import java.util.Map;
import java.util.Set;

/** The words of a canonical body. Reading it as a body would cost ten times as much, for a hundred thousand of them. */
final class PlainCopy {

    /** Elements that end no word; all others do. */
    private static final Set<String> INLINE = Set.of("a", "em", "strong", "sup", "sub");

    private static final Map<String, Character> SIGNS =
            Map.of("&lt;", '<', "&gt;", '>', "&quot;", '"', "&#39;", '\'', "&amp;", '&');

    private PlainCopy() {}

    /** One line, in one pass. */
    static String of(String canonical) {
        var text = new StringBuilder(canonical.length());
        var at = 0;
        while (at < canonical.length()) {
            var sign = canonical.charAt(at);
            if (sign == '<') {
                var end = canonical.indexOf('>', at);
                if (end < 0) {
                    break;
                }
                if (!INLINE.contains(element(canonical, at + 1, end))) {
                    space(text);
                }
                at = end + 1;
            } else if (sign == '&') {
                at = character(canonical, at, text);
            } else {
                if (Character.isWhitespace(sign)) {
                    space(text);
                } else {
                    text.append(sign);
                }
                at++;
            }
        }
        return text.toString().strip();
    }

    private static String element(String canonical, int from, int end) {
        var start = canonical.charAt(from) == '/' ? from + 1 : from;
        var at = start;
        while (at < end && Character.isLetterOrDigit(canonical.charAt(at))) {
            at++;
        }
        return canonical.substring(start, at);
    }

    private static int character(String canonical, int at, StringBuilder text) {
        var end = canonical.indexOf(';', at);
        var sign = end < 0 ? null : SIGNS.get(canonical.substring(at, end + 1));
        text.append(sign == null ? '&' : sign);
        return sign == null ? at + 1 : end + 1;
    }

    private static void space(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
