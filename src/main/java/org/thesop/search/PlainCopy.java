package org.thesop.search;

import java.util.regex.Pattern;

/** The words of a canonical body. Reading it as a body would cost ten times as much, for a hundred thousand of them. */
final class PlainCopy {

    private static final Pattern BLOCK =
            Pattern.compile("</?(?:p|h[2-4]|blockquote|ul|ol|li|hr|br|figure|figcaption)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private PlainCopy() {}

    static String of(String canonical) {
        var lines = BLOCK.matcher(canonical).replaceAll("\n");
        return TAG.matcher(lines)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
