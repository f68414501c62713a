package org.thesop.story;

import java.util.ArrayList;
import java.util.List;
import org.thesop.platform.Markup;

/** The canonical markup of one line: what its runs of characters are written as. */
final class LineMarkup {

    private LineMarkup() {}

    /** Appends the markup: marks nest in one order, and stay open from run to run as long as they can. */
    static void write(List<BodyLine.Run> runs, StringBuilder html) {
        var open = new ArrayList<String>();
        for (BodyLine.Run run : runs) {
            var wanted = run.marks.startTags();
            int keep = 0;
            while (keep < open.size() && keep < wanted.size() && open.get(keep).equals(wanted.get(keep))) {
                keep++;
            }
            close(open, keep, html);
            for (String tag : wanted.subList(keep, wanted.size())) {
                html.append(tag);
                open.add(tag);
            }
            if (run.isNote()) {
                html.append(("<sup class=\"footnote\">" + Markup.text(run.marks.note()) + "</sup>")
                        .repeat(run.text.length()));
            } else {
                html.append(Markup.text(run.text.toString()).replace("\n", "<br>"));
            }
        }
        close(open, 0, html);
    }

    private static void close(List<String> open, int keep, StringBuilder html) {
        while (open.size() > keep) {
            var tag = open.remove(open.size() - 1);
            html.append("</").append(tag.startsWith("<a ") ? "a>" : tag.substring(1));
        }
    }
}
