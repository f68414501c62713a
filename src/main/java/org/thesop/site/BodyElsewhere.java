package org.thesop.site;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thesop.platform.Markup;

/**
 * A printed body for whoever reads it on another page than ours: a feed reader, a partner. Every address is whole, a
 * footnote is its number and a line in the list at the end, and what a click would open here is a link.
 */
final class BodyElsewhere {

    private static final Pattern CALL = Pattern.compile("<sup><a href=\"#note-[^>]*>(\\d+)</a></sup>");
    private static final Pattern WAY_BACK = Pattern.compile(" <a href=\"#called-[^>]*>[^<]*</a>");
    private static final Pattern NOTES =
            Pattern.compile("<section class=\"notes\"[^>]*>(.*?)</section>", Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile("<li id=\"note-\\d+\">");
    private static final Pattern FRAME = Pattern.compile("<details>.*?</details>", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("\\b(href|src|poster)=\"/(?!/)");
    private static final Pattern SIZES = Pattern.compile("\\bsrcset=\"([^\"]*)\"");

    private BodyElsewhere() {}

    /**
     * The body after what was corrected.
     *
     * @param printed as it stands on the story's own page
     * @param notes each with its title in words
     * @param paper the paper's address, without a slash at the end
     */
    static String of(String printed, List<PrintedNote> notes, String paper) {
        var told = notes.stream()
                .map(note -> "<p><strong>" + Markup.text(note.title() + ", " + note.when()) + ":</strong> "
                        + Markup.text(note.text()) + "</p>\n")
                .collect(Collectors.joining());
        return told + whole(withoutOurMachinery(printed), paper);
    }

    private static String withoutOurMachinery(String printed) {
        var text = FRAME.matcher(printed).replaceAll("");
        text = CALL.matcher(text).replaceAll("<sup>$1</sup>");
        text = WAY_BACK.matcher(text).replaceAll("");
        text = NOTE.matcher(text).replaceAll("<li>");
        return NOTES.matcher(text).replaceAll("<hr>$1");
    }

    private static String whole(String html, String paper) {
        var linked = OURS.matcher(html).replaceAll("$1=\"" + paper + "/");
        return SIZES.matcher(linked)
                .replaceAll(found -> "srcset=\"" + found.group(1).replaceAll("(^|, )/(?!/)", "$1" + paper + "/") + '"');
    }
}
