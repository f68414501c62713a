package org.thesop.search;

import java.util.List;
import java.util.Map;

/** The words of a canonical body. Reading it as a body would cost ten times as much, for a hundred thousand of them. */
final class PlainCopy {

    /** Elements that end no word; all others do. */
    private static final List<String> INLINE = List.of("a", "em", "strong", "sup", "sub");

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
                if (!isInline(canonical, at + 1)) {
                    space(text);
                }
                at = end + 1;
            } else if (sign == '&') {
                at = character(canonical, at, text);
            } else if (sign <= ' ' || Character.isWhitespace(sign)) {
                space(text);
                at++;
            } else {
                var end = plainUntil(canonical, at + 1);
                text.append(canonical, at, end);
                at = end;
            }
        }
        return text.toString().strip();
    }

    /** Most of a body is letters: they are taken together. */
    private static int plainUntil(String canonical, int from) {
        var at = from;
        while (at < canonical.length()) {
            var sign = canonical.charAt(at);
            if (sign <= ' ' || sign == '<' || sign == '&' || (sign >= 128 && Character.isWhitespace(sign))) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isInline(String canonical, int inside) {
        var start = canonical.startsWith("/", inside) ? inside + 1 : inside;
        for (var element : INLINE) {
            var end = start + element.length();
            if (canonical.startsWith(element, start)
                    && end < canonical.length()
                    && !Character.isLetterOrDigit(canonical.charAt(end))) {
                return true;
            }
        }
        return false;
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
