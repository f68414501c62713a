package org.thesop.site;

import org.thesop.platform.Markup;

/** The place that opens a story's first paragraph: {@code HARLAN — The council voted …}. */
final class Dateline {

    private Dateline() {}

    /** The body with the dateline in its first paragraph; a body that does not begin with one gets a line of its own. */
    static String into(String body, String dateline) {
        if (dateline.isBlank()) {
            return body;
        }
        var mark = "<span class=\"dateline\">" + Markup.quoted(dateline) + "</span>";
        return body.startsWith("<p>") ? "<p>" + mark + " — " + body.substring(3) : "<p>" + mark + "</p>" + body;
    }
}
