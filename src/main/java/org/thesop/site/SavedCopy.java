package org.thesop.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page or a text that somebody saved, brought to what can be compared: its lines, and its letters without any space. How
 * browsers break lines, indent and save markup differs; the letters do not.
 */
final class SavedCopy {

    /** What a browser's markup begins with; words that somebody copied have none of it. */
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!doctype|html|head|body|article|section|div|p|h1|span)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    /** What a page holds for the browser and not for its reader. */
    private static final Pattern UNREAD =
            Pattern.compile("<(?:!--|(script|style|head|template|iframe|svg|textarea)\\b)", Pattern.CASE_INSENSITIVE);

    // None of these looks beyond the next bracket: a page made to keep us busy takes no longer than another.
    private static final Pattern LINE_END = Pattern.compile(
            "</?(?:p|div|h[1-6]|li|ul|ol|section|article|header|footer|aside|nav|figure|figcaption|blockquote|br|hr"
                    + "|tr|td|th|table|details|summary|main|form|span|time|b)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#\\d{1,7}|[a-zA-Z]{2,8});");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("hellip", "…"),
            Map.entry("shy", ""));

    /**
     * A line, and where its letters stand among all letters.
     *
     * @param end after its last letter
     */
    record Line(String text, int start, int end) {}

    private final List<Line> lines = new ArrayList<>();
    private final String letters;

    private SavedCopy(String text) {
        var all = new StringBuilder();
        for (var each : text.split("\\R", -1)) {
            var bare = bare(each);
            if (!bare.isEmpty()) {
                lines.add(new Line(each.strip(), all.length(), all.length() + bare.length()));
                all.append(bare);
            }
        }
        letters = all.toString();
    }

    /** What somebody pasted: a page's markup, of which the article counts where it has one, or words. */
    static SavedCopy of(String pasted) {
        return MARKUP.matcher(pasted).find() ? ofMarkup(article(pasted)) : new SavedCopy(pasted);
    }

    /** What is known to be markup. */
    static SavedCopy ofMarkup(String html) {
        // In markup a line ends where an element does.
        var oneLine = read(html).replaceAll("\\s+", " ");
        var broken = LINE_END.matcher(oneLine).replaceAll("\n");
        return new SavedCopy(decoded(TAG.matcher(broken).replaceAll("")));
    }

    private static String read(String html) {
        var read = new StringBuilder();
        var at = 0;
        var unread = UNREAD.matcher(html);
        while (unread.find(at)) {
            read.append(html, at, unread.start()).append('\n');
            var closing = unread.group(1) == null ? "-->" : "</" + unread.group(1) + "[^<>]*>";
            var end = Pattern.compile(closing, Pattern.CASE_INSENSITIVE).matcher(html);
            if (!end.find(unread.end())) {
                return read.toString();
            }
            at = end.end();
        }
        return read.append(html, at, html.length()).toString();
    }

    /** Around a story's article stands what is on every page. */
    private static String article(String page) {
        var from = page.indexOf("<article");
        var to = page.lastIndexOf("</article>");
        return from >= 0 && to > from ? page.substring(from, to) : page;
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        var name = found.group(1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, found.group());
        }
        var code =
                name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
    }

    /** Letters, digits and signs, composed in one way, without whatever nobody sees. */
    static String bare(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
    }

    List<Line> lines() {
        return lines;
    }

    /** Everything it says, without spaces. */
    String letters() {
        return letters;
    }
}
