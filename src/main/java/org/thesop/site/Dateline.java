package org.thesop.site;

import org.thesop.platform.Markup;

/** The place that opens a story's first paragraph: {@code HARLAN — The council voted …}. */
final class Dateline {

    private Dateline() {}

    private static final String FIGURE_ENDS = "</figure>";

    /**
     * The body with the dateline in its first paragraph, below a picture that leads it; a body that does not begin with one
     * gets a line of its own.
     */
    static String into(String body, String dateline) {
        if (dateline.isBlank()) {
            return body;
        }
        var mark = "<span class=\"dateline\">" + Markup.quoted(dateline) + "</span>";
        if (body.startsWith("<figure")) {
            var below = body.indexOf(FIGURE_ENDS) + FIGURE_ENDS.length();
            return body.substring(0, below) + "\n" + into(body.substring(below).stripLeading(), dateline);
        }
        return body.startsWith("<p>") ? "<p>" + mark + " — " + body.substring(3) : "<p>" + mark + "</p>" + body;
    }
}
