package org.thesop.export;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thesop.platform.Markup;

/**
 * A story's body for a place that knows HTML and nothing of ours: the dateline and what was corrected stand in the text, pictures
 * and embeds are shown by plain elements inside the figure that names them, so that who does know finds them again.
 */
final class WxrBody {

    private static final Pattern PICTURE =
            Pattern.compile("(<figure data-media=\"([\\w-]+)\"(?: data-alt=\"([^\"]*)\")?[^>]*>)(.*?</figure>)");
    private static final Pattern EMBED = Pattern.compile("(<figure data-embed=\"[^\"]*\" data-address=\"([^\"]*)\">)");

    /** A line above the text that says what was corrected; {@code words} is markup. */
    record Note(String words) {}

    private WxrBody() {}

    /**
     * Prints it.
     *
     * @param body as the paper keeps it
     * @param shown whether readers can have the picture of this id now; of others nothing is left
     * @param media where a picture is shown: the address before its id
     */
    static String of(String body, String dateline, List<Note> notes, Predicate<String> shown, String media) {
        var text = PICTURE.matcher(body)
                .replaceAll(found -> shown.test(found.group(2)) ? Matcher.quoteReplacement(picture(found, media)) : "");
        text = EMBED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + "<a href=\"" + found.group(2) + "\">" + found.group(2) + "</a>"));
        if (!dateline.isEmpty() && text.startsWith("<p>")) {
            text = "<p><span class=\"dateline\">" + Markup.text(dateline) + " -- </span>" + text.substring(3);
        }
        var above = new StringBuilder();
        notes.forEach(note ->
                above.append("<p class=\"correction\">").append(note.words()).append("</p>\n"));
        return above + text;
    }

    private static String picture(MatchResult found, String media) {
        var alt = found.group(3) == null ? "" : found.group(3);
        return found.group(1) + "<img src=\"" + media + found.group(2) + "/960\" alt=\"" + alt + "\" />"
                + found.group(4);
    }
}
