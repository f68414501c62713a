package org.thesop.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How words came to be set between two versions of a paragraph: what an editor did to them without other words.
 *
 * @param words those that it was done to; empty where it is the whole paragraph
 * @param said the link's address or the footnote's words; empty for the rest
 */
public record BodySetting(Act act, String words, String said) {

    /** What was done. */
    public enum Act {
        LINK,
        NO_LINK,
        FOOTNOTE,
        NO_FOOTNOTE,
        BOLD,
        NOT_BOLD,
        ITALIC,
        NOT_ITALIC,
        RAISED,
        NOT_RAISED,
        LOWERED,
        NOT_LOWERED,
        PARAGRAPH,
        SUBHEAD,
        QUOTE,
        PULL_QUOTE,
        ITEM,
        PICTURE,
        NO_PICTURE,
        /** What stands around the words: a picture's description, its credit. */
        OTHER
    }

    /** A stretch of a line that is set in one way. */
    record Span(Act act, Act undone, String said, int start, int end) {

        private boolean isSetLike(Span other) {
            return act == other.act && said.equals(other.said);
        }

        private boolean covers(Span other) {
            return isSetLike(other) && start <= other.start && end >= other.end;
        }
    }

    /** What was done to a paragraph that is still there; in reading order, what is new first. */
    static List<BodySetting> between(BodyPart before, BodyPart after) {
        var settings = new ArrayList<BodySetting>();
        if (!before.element().equals(after.element())) {
            settings.add(new BodySetting(kind(after.element()), "", ""));
        }
        var then = before.line();
        var now = after.line();
        if (then.isEmpty() || now.isEmpty()) {
            if (settings.isEmpty() && before.text().equals(after.text())) {
                settings.add(new BodySetting(Act.OTHER, "", ""));
            }
            return settings;
        }
        var spans = now.get().spans();
        var shift = TextShift.between(before.text(), after.text());
        var moved = then.get().spans().stream()
                .map(each -> new Span(
                        each.act,
                        each.undone,
                        each.said,
                        shift.start(each.start),
                        Math.max(shift.start(each.start), shift.end(each.end))))
                .toList();
        spans.stream()
                .filter(each -> moved.stream().noneMatch(other -> stands(each, other)))
                .forEach(each -> settings.add(of(each.act, each, after.text())));
        moved.stream()
                .filter(each -> each.act == Act.FOOTNOTE || each.end > each.start)
                .filter(each -> spans.stream().noneMatch(other -> stands(each, other)))
                .forEach(each -> settings.add(of(each.undone, each, after.text())));
        return settings;
    }

    /** A footnote is known by its words, wherever it is called; all else by where it is, more of it or less. */
    private static boolean stands(Span one, Span other) {
        return one.act == Act.FOOTNOTE ? one.isSetLike(other) : one.covers(other) || other.covers(one);
    }

    private static BodySetting of(Act act, Span span, String text) {
        return new BodySetting(act, text.substring(span.start, span.end), span.said);
    }

    /** What the paragraph at a position is, as a setting that would make it so; empty for what no setting makes. */
    static Optional<Setting> kindAt(List<BodyPart> parts, String text, int position) {
        var at = 0;
        for (var part : parts) {
            if (part.text().isEmpty()) {
                continue;
            }
            at = text.indexOf(part.text(), at) + part.text().length();
            if (position < at) {
                var act = kind(part.element());
                return act == Act.OTHER ? Optional.empty() : Optional.of(new Setting(act, said(part.element())));
            }
        }
        return Optional.empty();
    }

    private static String said(String element) {
        return element.matches("h[2-4]") ? element.substring(1) : element;
    }

    private static Act kind(String element) {
        return switch (element) {
            case "h2", "h3", "h4" -> Act.SUBHEAD;
            case "quote" -> Act.QUOTE;
            case "pull" -> Act.PULL_QUOTE;
            case "bullet", "number" -> Act.ITEM;
            case "p" -> Act.PARAGRAPH;
            default -> Act.OTHER;
        };
    }
}
