package org.thesop.story;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a body as people compare and read it: one paragraph, subhead, paragraph of a quote, line of a list, picture.
 *
 * @param element {@code p}, {@code h2} to {@code h4}, {@code quote}, {@code pull}, {@code bullet}, {@code number},
 *     {@code figure}, {@code rule}, or {@code other}
 * @param text its words; empty for a rule and for a picture without caption
 * @param html the same with its marks and addresses, as canonical markup
 */
public record BodyPart(String element, String text, String html) {

    private static final Pattern PICTURE = Pattern.compile("^<figure data-media=\"([\\w-]+)\"");

    /** The id of the picture that it is; empty for all else. */
    public String picture() {
        var found = PICTURE.matcher(html);
        return found.find() ? found.group(1) : "";
    }

    /** Whether it is the same to a reader, down to the last link. */
    boolean isSame(BodyPart other) {
        return element.equals(other.element) && html.equals(other.html);
    }

    /** Its line; empty for what is more than one: a picture, a rule. */
    Optional<BodyLine> line() {
        return html.startsWith("<figure") || html.startsWith("<hr")
                ? Optional.empty()
                : Optional.of(BodyHtml.line(html));
    }
}
