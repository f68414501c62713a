package org.thesop.story;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the characters of an older text stand in a newer one, word by word. Paragraphs are compared first and words only
 * in those that differ, so that comparing stays quick however long the text is. Positions count UTF-16 units.
 */
public final class TextShift {

    private static final int OTHER = 0;
    private static final int WORD = 1;
    private static final int SPACE = 2;

    /** Beyond this many words, marks and spaces on both sides a changed stretch counts as written anew. */
    private static final int MOST_TOKENS = 8000;

    /** A stretch that is the same in both. */
    record Kept(int then, int now, int length) {
        int thenEnd() {
            return then + length;
        }

        int nowEnd() {
            return now + length;
        }
    }

    private final String then;
    private final String now;
    private final List<Kept> kept = new ArrayList<>();

    private TextShift(String then, String now) {
        this.then = then;
        this.now = now;
    }

    /** Compares two versions of one text. */
    public static TextShift between(String then, String now) {
        var shift = new TextShift(then, now);
        if (then.equals(now)) {
            shift.keep(0, 0, then.length());
        } else {
            shift.compare(lines(then), lines(now), 0, 0, true);
        }
        return shift;
    }

    private void compare(List<String> before, List<String> after, int thenAt, int nowAt, boolean areLines) {
        var oldAt = 0;
        var newAt = 0;
        for (Change change : changes(before, after)) {
            for (; oldAt < change.startOriginal; oldAt++, newAt++) {
                keep(thenAt, nowAt, before.get(oldAt).length());
                thenAt += before.get(oldAt).length();
                nowAt += before.get(oldAt).length();
            }
            var gone = before.subList(change.startOriginal, change.endOriginal);
            var come = after.subList(change.startRevised, change.endRevised);
            if (areLines) {
                compareWords(String.join("", gone), String.join("", come), thenAt, nowAt);
            }
            thenAt += length(gone);
            nowAt += length(come);
            oldAt = change.endOriginal;
            newAt = change.endRevised;
        }
        for (; oldAt < before.size(); oldAt++) {
            keep(thenAt, nowAt, before.get(oldAt).length());
            thenAt += before.get(oldAt).length();
            nowAt += before.get(oldAt).length();
        }
    }

    /** What differs, in order; a deletion with an insertion at the same place is one change. */
    static List<Change> changes(List<String> before, List<String> after) {
        var changes = new ArrayList<Change>();
        for (Change next : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            var last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (last != null && last.endOriginal == next.startOriginal && last.endRevised == next.startRevised) {
                changes.set(
                        changes.size() - 1,
                        new Change(
                                DeltaType.CHANGE,
                                last.startOriginal,
                                next.endOriginal,
                                last.startRevised,
                                next.endRevised));
            } else {
                changes.add(next);
            }
        }
        return changes;
    }

    private void compareWords(String gone, String come, int thenAt, int nowAt) {
        var before = tokens(gone);
        var after = tokens(come);
        if (!before.isEmpty() && !after.isEmpty() && before.size() + after.size() <= MOST_TOKENS) {
            compare(before, after, thenAt, nowAt, false);
        }
    }

    private void keep(int thenAt, int nowAt, int length) {
        if (length == 0) {
            return;
        }
        var last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        if (last != null && last.thenEnd() == thenAt && last.nowEnd() == nowAt) {
            kept.set(kept.size() - 1, new Kept(last.then, last.now, last.length + length));
        } else {
            kept.add(new Kept(thenAt, nowAt, length));
        }
    }

    private static int length(List<String> parts) {
        return parts.stream().mapToInt(String::length).sum();
    }

    /** With their line feeds. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (int start = 0, end; start < text.length(); start = end) {
            var feed = text.indexOf('\n', start);
            end = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(start, end));
        }
        return lines;
    }

    /** Words, white space in a row, and every other character by itself; by hand, because each save passes here. */
    static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        for (int start = 0, end; start < text.length(); start = end) {
            var first = text.codePointAt(start);
            end = start + Character.charCount(first);
            var kind = kind(first);
            while (kind != OTHER && end < text.length() && kind(text.codePointAt(end)) == kind) {
                end += Character.charCount(text.codePointAt(end));
            }
            tokens.add(text.substring(start, end));
        }
        return tokens;
    }

    private static int kind(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                    ? WORD
                    : c == ' ' || (c >= '\t' && c <= '\r') ? SPACE : OTHER;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> WORD;
            default -> OTHER;
        };
    }

    /** The older text. */
    public String then() {
        return then;
    }

    /** The newer text. */
    public String now() {
        return now;
    }

    /** The stretches that are the same, in the order of both texts. */
    List<Kept> kept() {
        return kept;
    }

    /** Where a passage that begins here begins now; what took the place of its first words belongs to it. */
    int start(int position) {
        var thenAt = 0;
        var nowAt = 0;
        for (var stretch : kept) {
            if (position < stretch.then) {
                return position == thenAt ? nowAt : stretch.now;
            }
            if (position < stretch.thenEnd()) {
                return stretch.now + position - stretch.then;
            }
            thenAt = stretch.thenEnd();
            nowAt = stretch.nowEnd();
        }
        return position == thenAt ? nowAt : now.length();
    }

    /** Where a passage that ends here ends now; what took the place of its last words belongs to it. */
    int end(int position) {
        var nowAt = 0;
        for (var stretch : kept) {
            if (position <= stretch.then) {
                return position == stretch.then ? stretch.now : nowAt;
            }
            if (position <= stretch.thenEnd()) {
                return stretch.now + position - stretch.then;
            }
            nowAt = stretch.nowEnd();
        }
        return position == then.length() ? now.length() : nowAt;
    }

    /** How many characters, spaces left out, of this stretch of the older text are still there. */
    int survivors(int start, int end) {
        return kept.stream()
                .mapToInt(each -> visible(then, Math.max(start, each.then), Math.min(end, each.thenEnd())))
                .sum();
    }

    /** How many characters, spaces left out, of this stretch of the newer text were there before. */
    int elders(int start, int end) {
        return kept.stream()
                .mapToInt(each -> visible(now, Math.max(start, each.now), Math.min(end, each.nowEnd())))
                .sum();
    }

    static int visible(String text, int start, int end) {
        return start >= end
                ? 0
                : (int) text.substring(start, end)
                        .chars()
                        .filter(c -> !Character.isWhitespace(c))
                        .count();
    }
}
