package org.thesop.site;

import java.util.regex.Pattern;
import org.thesop.platform.Markup;

/** What a search engine or a message shows under a story's headline. */
final class Description {

    private static final int LONGEST = 160;
    private static final Pattern FIRST_PARAGRAPH = Pattern.compile("<p>(.*?)</p>", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("<[^>]*>");

    private Description() {}

    /** The summary, else the deck, else the first paragraph; one line of text, cut at a word. */
    static String of(String summary, String deck, String body) {
        if (!summary.isBlank()) {
            return cut(summary);
        }
        return cut(deck.isBlank() ? firstParagraph(body) : deck);
    }

    private static String firstParagraph(String body) {
        var first = FIRST_PARAGRAPH.matcher(body);
        return first.find() ? text(first.group(1)) : text(body);
    }

    private static String text(String html) {
        return Markup.plain(MARK.matcher(html).replaceAll(" "));
    }

    /** At most 160 characters; what was cut ends in an ellipsis, never inside a word. */
    static String cut(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        var end = line.lastIndexOf(' ', LONGEST - 1);
        var kept = end > 0 ? line.substring(0, end) : line.substring(0, whole(line, LONGEST - 1));
        return kept.replaceFirst("[\\s,;:—–-]+$", "") + "…";
    }

    /** Never between the two halves of one character. */
    private static int whole(String line, int end) {
        return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }
}
