package org.thesop.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The text of one block while it is read, then as it is written: runs of characters that share their marks. */
final class BodyLine {
    static final class Run {
        final StringBuilder text = new StringBuilder();
        final BodyMarks marks;

        Run(BodyMarks marks) {
            this.marks = marks;
        }

        boolean isNote() {
            return marks.note() != null;
        }
    }

    private final List<Run> runs = new ArrayList<>();

    /** Adds text, white space collapsed as a browser does, what no reader can see left out. */
    void add(String text, BodyMarks marks) {
        for (var at = 0; at < text.length(); ) {
            var end = at;
            while (end < text.length()
                    && (BodyCharacters.isPlain(text.charAt(end)) || BodyCharacters.isBetweenWords(text, at, end))) {
                end++;
            }
            if (end > at) {
                run(marks).text.append(text, at, end);
                at = end;
            } else {
                var c = text.codePointAt(at);
                addOther(c, marks);
                at += Character.charCount(c);
            }
        }
    }

    private void addOther(int c, BodyMarks marks) {
        if (c == BodyCharacters.NO_BREAK_SPACE) {
            addSpace(BodyCharacters.NO_BREAK_SPACE, marks);
        } else if (BodyCharacters.isSpace(c)) {
            addSpace(' ', marks);
        } else if (BodyCharacters.isKept(c)) {
            run(marks).text.appendCodePoint(c);
        }
    }

    private void addSpace(char space, BodyMarks marks) {
        char last = last();
        if (last == BodyCharacters.NO_BREAK_SPACE) {
            // Two spaces in a row are never meant to hold words together: word processors indent that way.
            var text = runs.get(runs.size() - 1).text;
            text.setCharAt(text.length() - 1, ' ');
        } else if (last != ' ' && last != '\n') {
            run(marks).text.append(space);
        }
    }

    /** Breaks the line; says no, and does nothing, where it begins or has just been broken. */
    boolean addBreak(BodyMarks marks) {
        trimEnd(false);
        if (last() == '\n') {
            return false;
        }
        run(marks).text.append('\n');
        return true;
    }

    /** Calls a footnote here; one without words is none. */
    void addNote(BodyLine words) {
        if (!words.isBlank()) {
            run(BodyMarks.ofNote(words.text())).text.append(BodyCharacters.NOTE);
        }
    }

    /** What the footnotes called in this line say, in order. */
    List<String> notes() {
        return runs.stream()
                .filter(Run::isNote)
                .flatMap(run -> Collections.nCopies(run.text.length(), run.marks.note()).stream())
                .toList();
    }

    /** The same line where the footnote called as number {@code index} says something else, or is gone when that is blank. */
    BodyLine withNote(int index, BodyLine words) {
        var changed = new BodyLine();
        var at = 0;
        for (Run run : runs) {
            if (!run.isNote()) {
                changed.run(run.marks).text.append(run.text);
                continue;
            }
            for (var i = 0; i < run.text.length(); i++, at++) {
                changed.addNote(at == index ? words : of(run.marks.note()));
            }
        }
        return changed;
    }

    /** The same words, marked otherwise between two positions of {@link #text()}; footnotes called there stay as they are. */
    BodyLine marked(int from, int to, UnaryOperator<BodyMarks> how) {
        var start = start(from);
        var end = end(to);
        var changed = new BodyLine();
        var at = 0;
        for (Run run : runs) {
            var length = run.text.length();
            var first = Math.max(0, Math.min(start - at, length));
            var last = Math.max(first, Math.min(end - at, length));
            changed.put(run.text.substring(0, first), run.marks);
            changed.put(run.text.substring(first, last), run.isNote() ? run.marks : how.apply(run.marks));
            changed.put(run.text.substring(last), run.marks);
            at += length;
        }
        return changed;
    }

    /** The same line with one footnote more, called at a position of {@link #text()} after those that are called there. */
    BodyLine withNoteAt(int position, BodyLine words) {
        var at = start(position);
        var changed = new BodyLine();
        changed.append(this, 0, at, true);
        changed.addNote(words);
        changed.append(this, at, Integer.MAX_VALUE, true);
        return changed.finished();
    }

    /** The same line without the first footnote that is called at this position and says this; itself when there is none. */
    BodyLine withoutNoteAt(int position, String words) {
        var all = all();
        var index = (int) all.substring(0, end(position))
                .chars()
                .filter(c -> c == BodyCharacters.NOTE)
                .count();
        var last = index + start(position) - end(position);
        for (var said = notes(); index < last; index++) {
            if (said.get(index).equals(words)) {
                return withNote(index, new BodyLine());
            }
        }
        return this;
    }

    private void put(String characters, BodyMarks marks) {
        if (!characters.isEmpty()) {
            run(marks).text.append(characters);
        }
    }

    /** A line of plain words. */
    static BodyLine of(String words) {
        var line = new BodyLine();
        line.add(words, BodyMarks.NONE);
        return line.finished();
    }

    /** Puts another finished line after this one, with {@code between}, a space or a line feed, between the two. */
    void join(BodyLine next, char between) {
        if (!isBlank()) {
            run(BodyMarks.NONE).text.append(between);
        }
        for (Run run : next.runs) {
            run(run.marks).text.append(run.text);
        }
    }

    /**
     * The same line with other text between two positions; it is marked as what it replaces, or else as what stands
     * before it, except that a link does not go on beyond its end. Footnotes called within stay, after the new words.
     *
     * @param from where the old words begin in {@link #text()}
     */
    BodyLine replacing(int from, int to, String replacement) {
        var start = from == to ? end(from) : start(from);
        return replacingAll(start, Math.max(start, end(to)), replacement);
    }

    private BodyLine replacingAll(int start, int end, String replacement) {
        var changed = new BodyLine();
        changed.append(this, 0, start, true);
        changed.addLines(replacement, marksOf(start, end));
        changed.append(this, start, end, false);
        changed.append(this, end, Integer.MAX_VALUE, true);
        return changed.finished();
    }

    /**
     * What comes of putting lines of other words between the beginning of this one and the end of another. They are marked
     * as {@link #replacing} marks them; a footnote stays with the words before it.
     *
     * @param from where this one's beginning ends
     * @param last may be this one
     * @param to where its end begins
     * @param words at least one; the first goes on where the beginning ends, the last goes on with the end
     */
    List<BodyLine> replacing(int from, BodyLine last, int to, List<String> words) {
        var start = start(from);
        var end = last == this ? Math.max(start, last.end(to)) : last.end(to);
        var marks = marksOf(start, last == this ? end : all().length());
        var lines = new ArrayList<BodyLine>();
        for (var index = 0; index < words.size(); index++) {
            var made = new BodyLine();
            if (index == 0) {
                made.append(this, 0, start, true);
            }
            made.add(words.get(index), index == 0 ? marks : BodyMarks.NONE);
            if (index == words.size() - 1) {
                made.append(last, end, Integer.MAX_VALUE, true);
            }
            lines.add(made.finished());
        }
        return lines;
    }

    /** Adds what another line has between two positions among all its characters, or only the calls of footnotes there. */
    private void append(BodyLine other, int start, int end, boolean words) {
        var at = 0;
        for (Run run : other.runs) {
            var from = Math.max(0, Math.min(start - at, run.text.length()));
            var part = run.text.substring(from, Math.max(from, Math.min(end - at, run.text.length())));
            if (run.isNote() && !part.isEmpty()) {
                run(run.marks).text.append(part);
            } else if (words && !part.isEmpty()) {
                addLines(part, run.marks);
            }
            at += run.text.length();
        }
    }

    /** Where the character at a position of {@link #text()} stands among all, calls of footnotes included. */
    private int start(int position) {
        var all = all();
        var at = end(position);
        while (at < all.length() && all.charAt(at) == BodyCharacters.NOTE) {
            at++;
        }
        return at;
    }

    /** Right behind the character before that position. */
    private int end(int position) {
        var all = all();
        var at = 0;
        for (var seen = 0; seen < position; at++) {
            seen += all.charAt(at) == BodyCharacters.NOTE ? 0 : 1;
        }
        return at;
    }

    private BodyMarks marksOf(int start, int end) {
        BodyMarks before = null;
        var at = 0;
        for (Run run : runs) {
            var runEnd = at + run.text.length();
            if (run.isNote()) {
                at = runEnd;
                continue;
            }
            if (start < runEnd && (end > start || start > at)) {
                return run.marks;
            }
            if (start >= runEnd) {
                before = run.marks;
            } else {
                var sameLink = before != null && Objects.equals(before.href(), run.marks.href());
                return before == null ? run.marks.withHref(null) : sameLink ? before : before.withHref(null);
            }
            at = runEnd;
        }
        return before == null ? BodyMarks.NONE : before.withHref(null);
    }

    private void addLines(String text, BodyMarks marks) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                addBreak(marks);
            }
            add(lines[i], marks);
        }
    }

    /** Ends the line: nothing blank at its end, characters in their composed form. */
    BodyLine finished() {
        trimEnd(true);
        for (Run run : runs) {
            if (BodyCharacters.mayHaveParts(run.text) && !Normalizer.isNormalized(run.text, Normalizer.Form.NFC)) {
                var composed = Normalizer.normalize(run.text, Normalizer.Form.NFC);
                run.text.setLength(0);
                run.text.append(composed);
            }
        }
        return this;
    }

    boolean isBlank() {
        return runs.stream().allMatch(run -> run.text.chars().allMatch(c -> c == '\n' || Character.isSpaceChar(c)));
    }

    /** The characters, a line feed for a break; footnotes take no room. */
    String text() {
        return all().replace(String.valueOf(BodyCharacters.NOTE), "");
    }

    /** The links in it; a footnote within one does not part it. */
    List<BodyLink> links() {
        var text = text();
        return spans().stream()
                .filter(span -> span.act() == BodySetting.Act.LINK)
                .map(span -> new BodyLink(span.said(), text.substring(span.start(), span.end()), span.start()))
                .toList();
    }

    /** How its words are set, in reading order: footnotes where they are called, everything else from where to where. */
    List<BodySetting.Span> spans() {
        var spans = new ArrayList<BodySetting.Span>();
        var at = 0;
        for (Run run : runs) {
            var start = at;
            at += run.isNote() ? 0 : run.text.length();
            var end = at;
            for (var span : run.marks.spans(start, end)) {
                var before = spans.stream()
                        .filter(each -> each.act() == span.act() && each.said().equals(span.said()))
                        .filter(each -> each.end() == start && end > start)
                        .findFirst();
                before.ifPresent(spans::remove);
                var from = before.map(BodySetting.Span::start).orElse(start);
                spans.add(new BodySetting.Span(span.act(), span.undone(), span.said(), from, end));
            }
        }
        return spans;
    }

    private String all() {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text));
        return text.toString();
    }

    void write(StringBuilder html) {
        LineMarkup.write(runs, html);
    }

    private Run run(BodyMarks marks) {
        if (runs.isEmpty() || !runs.get(runs.size() - 1).marks.equals(marks)) {
            runs.add(new Run(marks));
        }
        return runs.get(runs.size() - 1);
    }

    /** The last character; a line feed at the start, where a space or a break would show as little as after one. */
    private char last() {
        if (runs.isEmpty()) {
            return '\n';
        }
        var text = runs.get(runs.size() - 1).text;
        return text.charAt(text.length() - 1);
    }

    private void trimEnd(boolean breaksToo) {
        while (!runs.isEmpty()) {
            var text = runs.get(runs.size() - 1).text;
            int end = text.length();
            while (end > 0 && BodyCharacters.isTrimmed(text.charAt(end - 1), breaksToo)) {
                end--;
            }
            text.setLength(end);
            if (end > 0) {
                return;
            }
            runs.remove(runs.size() - 1);
        }
    }
}
