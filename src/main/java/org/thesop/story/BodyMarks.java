package org.thesop.story;

import java.util.ArrayList;
import java.util.List;
import org.thesop.platform.Markup;
import org.thesop.story.BodySetting.Act;

/**
 * What a run of characters is marked with. The order of the components is the order in which elements are nested,
 * the same as in resources/js/copy-schema.js.
 */
record BodyMarks(String href, boolean em, boolean strong, boolean sup, boolean sub, String note) {
    static final BodyMarks NONE = new BodyMarks(null, false, false, false, false, null);

    /** The mark of the one character that stands for a footnote; nothing else marks it. */
    static BodyMarks ofNote(String text) {
        return new BodyMarks(null, false, false, false, false, text);
    }

    BodyMarks withHref(String address) {
        return new BodyMarks(address, em, strong, sup, sub, note);
    }

    BodyMarks withEm(boolean on) {
        return new BodyMarks(href, on, strong, sup, sub, note);
    }

    BodyMarks withStrong(boolean on) {
        return new BodyMarks(href, em, on, sup, sub, note);
    }

    BodyMarks withSup() {
        return new BodyMarks(href, em, strong, true, false, note);
    }

    BodyMarks withSub() {
        return new BodyMarks(href, em, strong, false, true, note);
    }

    /** Neither raised nor lowered. */
    BodyMarks level() {
        return new BodyMarks(href, em, strong, false, false, note);
    }

    List<BodySetting.Span> spans(int start, int end) {
        var spans = new ArrayList<BodySetting.Span>();
        if (note != null) {
            spans.add(new BodySetting.Span(Act.FOOTNOTE, Act.NO_FOOTNOTE, note, start, end));
        }
        if (href != null) {
            spans.add(new BodySetting.Span(Act.LINK, Act.NO_LINK, href, start, end));
        }
        if (em) {
            spans.add(new BodySetting.Span(Act.ITALIC, Act.NOT_ITALIC, "", start, end));
        }
        if (strong) {
            spans.add(new BodySetting.Span(Act.BOLD, Act.NOT_BOLD, "", start, end));
        }
        if (sup) {
            spans.add(new BodySetting.Span(Act.RAISED, Act.NOT_RAISED, "", start, end));
        }
        if (sub) {
            spans.add(new BodySetting.Span(Act.LOWERED, Act.NOT_LOWERED, "", start, end));
        }
        return spans;
    }

    List<String> startTags() {
        var tags = new ArrayList<String>();
        if (href != null) {
            tags.add("<a href=\"" + Markup.quoted(href) + "\">");
        }
        if (em) {
            tags.add("<em>");
        }
        if (strong) {
            tags.add("<strong>");
        }
        if (sup) {
            tags.add("<sup>");
        }
        if (sub) {
            tags.add("<sub>");
        }
        return tags;
    }
}
