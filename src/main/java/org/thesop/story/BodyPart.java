package org.thesop.story;

import java.util.Optional;

/**
 * A part of a body as people compare and read it: one paragraph, subhead, paragraph of a quote, line of a list, picture.
 *
 * @param element {@code p}, {@code h2} to {@code h4}, {@code quote}, {@code pull}, {@code bullet}, {@code number},
 *     {@code figure}, {@code rule}, or {@code other}
 * @param text its words; empty for a rule and for a picture without caption
 * @param html the same with its marks and addresses, as canonical markup
 */
public record BodyPart(String element, String text, String html) {

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
