package org.thesop.imports;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.thesop.platform.Markup;

/**
 * Turns the half HTML of a WordPress post into HTML: the comments that mark blocks become breaks, captions and embeds become
 * figures, other shortcodes go. It goes over the text once and never looks at a sign more than a few times, whatever somebody
 * put into it: regular expressions for the same took minutes for a megabyte of brackets.
 */
final class WordpressText {

    /** What stands between brackets and is no shortcode is somebody's remark in a quotation: "[sic]". */
    private static final Set<String> SHORTCODES =
            Set.of("audio", "video", "playlist", "gallery", "embed", "caption", "wp_caption");

    private static final String BREAK = "\n\n";
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final int LONGEST_NAME = 41;
    private static final int LONGEST_ATTRIBUTES = 4_000;

    private final String text;
    private final Set<String> lost;
    private final Set<String> closed;
    private final StringBuilder html = new StringBuilder();
    private int at;
    private boolean inCaption;
    private int commentEnd;
    private int captionEnd;
    private int oldCaptionEnd;
    private long looks;

    /** @param lost where the names of what has no place here are put */
    private WordpressText(String text, Set<String> lost) {
        this.text = text;
        this.lost = lost;
        this.closed = closed();
    }

    /** Reads it. @param lost where the names of what has no place here are put */
    static String html(String content, Set<String> lost) {
        return new WordpressText(content, lost).read();
    }

    /** How many signs were looked at for one of these, each as often as it was. */
    static long looks(String content) {
        var reading = new WordpressText(content, new TreeSet<>());
        reading.read();
        return reading.looks;
    }

    /** The names that stand in closing shortcodes. */
    private Set<String> closed() {
        var names = new HashSet<String>();
        for (var open = find("[/", 0); open >= 0; open = find("[/", open + 2)) {
            names.add(name(open + 2));
        }
        return names;
    }

    private String read() {
        while (at < text.length()) {
            var sign = text.charAt(at);
            looks++;
            if (isAtBeginningOfLine() && address()) {
                continue;
            }
            var read = sign == '<' && comment() || sign == '[' && shortcode();
            if (!read) {
                html.append(sign);
                at++;
            }
        }
        if (inCaption) {
            endCaption();
        }
        return html.toString();
    }

    private boolean isAtBeginningOfLine() {
        return html.isEmpty() || html.charAt(html.length() - 1) == '\n';
    }

    /** An address that stands alone in its line shows what is there. */
    private boolean address() {
        var begin = blanks(at);
        if (!text.startsWith("http://", begin) && !text.startsWith("https://", begin)) {
            return false;
        }
        var end = begin;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "<>\"[]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        looks += end - begin;
        var after = blanks(end);
        if (after < text.length() && "\r\n".indexOf(text.charAt(after)) < 0 && !text.startsWith(COMMENT, after)) {
            return false;
        }
        embed(text.substring(begin, end));
        at = after;
        return true;
    }

    private int blanks(int from) {
        var end = from;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        looks += end - from;
        return end;
    }

    private void embed(String address) {
        html.append(BREAK)
                .append("<figure data-address=\"")
                .append(Markup.quoted(address.replace("&amp;", "&")))
                .append("\"></figure>")
                .append(BREAK);
    }

    /** One marks a block, where another page begins, or nothing. */
    private boolean comment() {
        if (!text.startsWith(COMMENT, at)) {
            return false;
        }
        commentEnd = next(COMMENT_END, commentEnd, at + COMMENT.length());
        if (commentEnd < 0) {
            return false;
        }
        var inside = text.substring(at + COMMENT.length(), commentEnd).strip();
        looks += inside.length();
        if (inside.equals("nextpage")) {
            html.append("<hr>");
        } else if (inside.startsWith("wp:") || inside.startsWith("/wp:")) {
            // A block that WordPress fills when it is read has nothing in it here.
            if (inside.endsWith("/")) {
                lost.add(block(inside));
            }
            html.append(BREAK);
        }
        at = commentEnd + COMMENT_END.length();
        return true;
    }

    private static String block(String inside) {
        var end = "wp:".length();
        while (end < inside.length() && isOfBlockName(inside.charAt(end))) {
            end++;
        }
        var name = inside.substring("wp:".length(), end);
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isOfBlockName(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign == '-' || sign == '/';
    }

    private boolean shortcode() {
        var closes = text.startsWith("/", at + 1);
        var begin = at + (closes ? 2 : 1);
        var name = name(begin);
        var end = end(begin + name.length());
        if (name.length() < 2 || end < 0) {
            return false;
        }
        var attributes = text.substring(begin + name.length(), end);
        looks += attributes.length();
        if (!attributes.isEmpty() && !attributes.equals("/") && !Character.isWhitespace(attributes.charAt(0))) {
            return false;
        }
        var code = name.toLowerCase(Locale.ROOT);
        if (isCaption(code) && (closes ? inCaption : caption(end + 1))) {
            if (closes) {
                endCaption();
                at = end + 1;
            }
            return true;
        }
        if (code.equals("embed") && !closes && embedded(end + 1)) {
            return true;
        }
        var meant = SHORTCODES.contains(code)
                || attributes.contains("=")
                || attributes.endsWith("/")
                || closed.contains(name);
        if (meant) {
            lost.add("[" + code + "]");
            at = end + 1;
        }
        return meant;
    }

    private static boolean isCaption(String code) {
        return code.equals("caption") || code.equals("wp_caption");
    }

    /** The name of a shortcode that begins there; empty for none. */
    private String name(int begin) {
        var end = begin;
        while (end < text.length() && end - begin < LONGEST_NAME && isOfName(text.charAt(end), end == begin)) {
            end++;
        }
        looks += end - begin;
        return text.substring(Math.min(begin, text.length()), end);
    }

    private static boolean isOfName(char sign, boolean first) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || !first && (sign >= '0' && sign <= '9' || sign == '-' || sign == '_');
    }

    /** Where the bracket closes that is open there; -1 when another opens before, or it is too far. */
    private int end(int from) {
        var end = from;
        while (end < text.length() && end - from <= LONGEST_ATTRIBUTES) {
            var sign = text.charAt(end);
            looks++;
            if (sign == ']') {
                return end;
            }
            if (sign == '[') {
                return -1;
            }
            end++;
        }
        return -1;
    }

    /** A caption begins with its picture, perhaps in a link; the words after it are read as the rest of the text is. */
    private boolean caption(int from) {
        if (inCaption || !isClosedAfter(from)) {
            return false;
        }
        var begin = spaces(from);
        var picture = begin;
        if (text.startsWith("<a", begin)) {
            picture = spaces(afterElement(begin));
        }
        var end = text.startsWith("<img", picture) ? afterElement(picture) : -1;
        if (end < 0) {
            return false;
        }
        var after = spaces(end);
        if (picture > begin && text.startsWith("</a>", after)) {
            end = after + "</a>".length();
        }
        html.append(BREAK).append("<figure>").append(text, begin, end).append("<figcaption>");
        inCaption = true;
        at = end;
        return true;
    }

    private void endCaption() {
        html.append("</figcaption></figure>").append(BREAK);
        inCaption = false;
    }

    private boolean isClosedAfter(int from) {
        captionEnd = next("[/caption]", captionEnd, from);
        oldCaptionEnd = next("[/wp_caption]", oldCaptionEnd, from);
        return captionEnd >= 0 || oldCaptionEnd >= 0;
    }

    /** The same as was found last while it lies ahead; once there is none there is none any more. */
    private int next(String words, int last, int from) {
        return last >= 0 && last < from ? find(words, from) : last;
    }

    private int spaces(int from) {
        var end = Math.max(from, 0);
        while (from >= 0 && end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        looks += end - Math.max(from, 0);
        return from < 0 ? text.length() : end;
    }

    /** Behind the element that begins there; -1 when the next one begins before its end. */
    private int afterElement(int begin) {
        var end = begin + 1;
        while (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '<') {
            end++;
        }
        looks += end - begin;
        return end < text.length() && text.charAt(end) == '>' ? end + 1 : -1;
    }

    private boolean embedded(int from) {
        var end = text.indexOf('[', from);
        looks += (end < 0 ? text.length() : end) - from;
        if (end < 0 || !text.regionMatches(true, end, "[/embed]", 0, "[/embed]".length())) {
            return false;
        }
        var address = text.substring(from, end).strip();
        if (address.isEmpty() || address.chars().anyMatch(Character::isWhitespace)) {
            return false;
        }
        embed(address);
        at = end + "[/embed]".length();
        return true;
    }

    private int find(String words, int from) {
        var found = text.indexOf(words, from);
        looks += (found < 0 ? text.length() : found) - Math.min(from, text.length());
        return found;
    }
}
