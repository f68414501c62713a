package org.thesop.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The lines of a body, each where it stands in the text, for putting other words in the place of some. A line feed in the
 * words, or several, ends a paragraph: so a paragraph can be divided and a new one put in. Where the old words go beyond
 * the end of a paragraph, what is left of the first and of the last becomes one; what is between goes, rules as well.
 *
 * <p>A new paragraph can be a subhead or an item of a list, said as one types it in the editor: {@code ## } or {@code - }
 * before its words.
 */
final class BodyLines {

    private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern KIND = Pattern.compile("^(#{2,4}|[-*•])\\s+(?=\\S)");

    private static final List<Come> NONE = List.of();

    /**
     * A line, and how to put others in its place.
     *
     * @param alone whether it stays one line, as a caption or a footnote does: nothing joins it, nothing divides it
     */
    record Line(BodyLine line, boolean alone, Consumer<List<Come>> put) {
        static Line alone(BodyLine line, Consumer<BodyLine> put) {
            return new Line(line, true, come -> put.accept(come.isEmpty() ? new BodyLine() : come.get(0).line));
        }
    }

    /**
     * A line that comes to stand somewhere.
     *
     * @param kind as what: {@code p}, {@code h2} to {@code h4}, {@code li}; empty for what stood there
     */
    record Come(String kind, BodyLine line) {}

    private record Placed(Line line, int start) {
        int end() {
            return start + line.line().text().length();
        }

        boolean isBlank() {
            return line.line().text().isBlank();
        }
    }

    private final List<Placed> lines = new ArrayList<>();

    private BodyLines() {}

    /** @param text of these blocks, as {@link BodyHtml#text()} makes it */
    static BodyLines of(List<BodyBlock> blocks, String text) {
        var all = new BodyLines();
        var at = 0;
        for (var line : BodyBlock.lines(blocks)) {
            var words = line.line().text();
            var placed = new Placed(line, words.isBlank() ? at : text.indexOf(words, at));
            all.lines.add(placed);
            at = placed.isBlank() ? at : placed.end();
        }
        return all;
    }

    /**
     * Puts other words there: into the blocks themselves.
     *
     * @throws IllegalArgumentException when the stretch does not begin and end in lines that can be joined
     */
    void replace(int start, int end, String words) {
        var from = indexAt(start);
        var to = start == end ? from : indexAt(end);
        var first = lines.get(from);
        var last = lines.get(to);
        if (from < to && lines.subList(from, to + 1).stream().anyMatch(each -> each.line.alone())) {
            throw new IllegalArgumentException("characters " + start + " to " + end + " are not all of paragraphs");
        }
        var parts = first.line.alone() ? List.of(words.replaceAll("\\s+", " ")) : List.of(BREAK.split(words, -1));
        if (from == to && parts.size() == 1) {
            var changed = first.line.line().replacing(start - first.start, end - first.start, parts.get(0));
            put(first, List.of(new Come("", changed)));
            return;
        }
        var come = come(first, start, last, end, parts);
        if (from == to) {
            put(first, come);
            return;
        }
        // The last goes on with the last old one; a single one stands where there was more of what is left.
        var keepsFirst = start > first.start || !words.isBlank();
        var all = come.size();
        var cut = end == last.end() || (all == 1 && keepsFirst) ? all : all - 1;
        put(first, come.subList(0, cut));
        lines.subList(from + 1, to).forEach(each -> put(each, NONE));
        put(last, come.subList(cut, come.size()));
    }

    /** Sets words otherwise, or calls a footnote: in the blocks themselves. */
    void set(int start, int end, Setting setting) {
        if (setting.isOfNotes()) {
            var place = lines.get(indexAt(start));
            var at = start - place.start;
            var line = place.line.line();
            change(
                    place,
                    setting.act() == BodySetting.Act.FOOTNOTE
                            ? line.withNoteAt(at, BodyLine.of(setting.said()))
                            : line.withoutNoteAt(at, setting.said()));
            return;
        }
        for (var place : lines) {
            if (isIn(place, start, end)) {
                var from = Math.max(place.start, start) - place.start;
                var to = Math.min(place.end(), end) - place.start;
                change(place, place.line.line().marked(from, to, setting::on));
            }
        }
    }

    /** The lines with words between two positions. */
    Set<BodyLine> between(int start, int end) {
        return lines.stream()
                .filter(place -> isIn(place, start, end))
                .map(place -> place.line.line())
                .collect(Collectors.toSet());
    }

    private static boolean isIn(Placed place, int start, int end) {
        return !place.isBlank() && place.start < end && place.end() > start;
    }

    private static void change(Placed place, BodyLine line) {
        put(place, List.of(new Come("", line)));
    }

    private static void put(Placed place, List<Come> come) {
        place.line
                .put()
                .accept(come.stream()
                        .filter(each -> !each.line().text().isBlank())
                        .toList());
    }

    private static List<Come> come(Placed first, int start, Placed last, int end, List<String> words) {
        var parts = new ArrayList<Part>();
        for (var index = 0; index < words.size(); index++) {
            var goesOn = index == 0 && (first != last || start > first.start || end == last.end());
            var isGoneOn = index == words.size() - 1 && end < last.end();
            parts.add(goesOn || isGoneOn ? new Part("", words.get(index)) : Part.typed(words.get(index)));
        }
        var made = first.line
                .line()
                .replacing(
                        start - first.start,
                        last.line.line(),
                        end - last.start,
                        parts.stream().map(Part::words).toList());
        return IntStream.range(0, made.size())
                .mapToObj(index -> new Come(parts.get(index).kind, made.get(index)))
                .toList();
    }

    /** Words of one paragraph; without a kind when they go on with those of an old one, or those go on with them. */
    private record Part(String kind, String words) {
        static Part typed(String words) {
            var said = KIND.matcher(words);
            if (!said.find()) {
                return new Part("p", words);
            }
            var sign = said.group(1);
            return new Part(sign.startsWith("#") ? "h" + sign.length() : "li", words.substring(said.end()));
        }
    }

    private int indexAt(int position) {
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (!line.isBlank() && line.start <= position && position <= line.end()) {
                return index;
            }
        }
        throw new IllegalArgumentException("character " + position + " is between two lines");
    }
}
