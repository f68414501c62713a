package org.thesop.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What differs between two bodies, paragraph beside paragraph: the parts of both in reading order, each with the one that
 * it became, and in it the words that changed. For showing side by side as well as in one column.
 */
public final class BodyChanges {

    /** The part of their words that two paragraphs must share to be versions of one. */
    private static final double ALIKE = 0.35;

    /** The same for one that stands somewhere else now. */
    private static final double MOVED = 0.8;

    /** Moved lines shorter than this are coincidences. */
    private static final int TELLING_WORDS = 3;

    /** Beyond this many pairs a rewritten stretch is shown as gone and come. */
    private static final int MOST_PAIRS = 10_000;

    /**
     * A line of the comparison.
     *
     * @param before null when the part is new
     * @param after null when it is gone
     * @param moved whether the same words stand elsewhere in the other text
     * @param changes from the one to the other
     * @param shown the same, but of a part that was moved here what was changed on the way
     */
    public record Row(BodyPart before, BodyPart after, boolean moved, TextChanges changes, TextChanges shown) {

        private static Row of(BodyPart before, BodyPart after) {
            var changes = TextChanges.between(before == null ? "" : before.text(), after == null ? "" : after.text());
            return new Row(before, after, false, changes, changes);
        }

        private Row movedAway() {
            return new Row(before, after, true, changes, TextChanges.between(before.text(), before.text()));
        }

        private Row movedHere(BodyPart from) {
            return new Row(before, after, true, changes, TextChanges.between(from.text(), after.text()));
        }

        public boolean same() {
            return before != null && after != null && before.isSame(after);
        }

        public boolean added() {
            return before == null;
        }

        public boolean removed() {
            return after == null;
        }

        /** Whether the words are the same, but what they are set as is not. */
        public boolean restyled() {
            return before != null && after != null && !same() && changes.none();
        }

        /** What was done to the words besides changing them: emphasis, links, footnotes, the kind of paragraph. */
        public List<BodySetting> settings() {
            return before == null || after == null || same() ? List.of() : BodySetting.between(before, after);
        }

        /** The part as it is now, or as it was when it is gone: what to set the words as. */
        public BodyPart part() {
            return after == null ? before : after;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    private BodyChanges() {}

    /** Compares two versions of one body. */
    public static BodyChanges between(BodyHtml then, BodyHtml now) {
        var changes = new BodyChanges();
        changes.compare(then.parts(), now.parts());
        changes.markMoved();
        return changes;
    }

    private void compare(List<BodyPart> before, List<BodyPart> after) {
        var oldAt = 0;
        var newAt = 0;
        for (var change : TextShift.changes(keys(before), keys(after))) {
            keep(before, after, oldAt, newAt, change.startOriginal - oldAt);
            align(
                    before.subList(change.startOriginal, change.endOriginal),
                    after.subList(change.startRevised, change.endRevised));
            oldAt = change.endOriginal;
            newAt = change.endRevised;
        }
        keep(before, after, oldAt, newAt, before.size() - oldAt);
    }

    private static List<String> keys(List<BodyPart> parts) {
        return parts.stream().map(part -> part.element() + " " + part.html()).toList();
    }

    private void keep(List<BodyPart> before, List<BodyPart> after, int oldAt, int newAt, int count) {
        for (var i = 0; i < count; i++) {
            rows.add(Row.of(before.get(oldAt + i), after.get(newAt + i)));
        }
    }

    /** Puts the parts of a changed stretch beside those they became: the pairs in order that share most words in all. */
    private void align(List<BodyPart> gone, List<BodyPart> come) {
        if ((long) gone.size() * come.size() > MOST_PAIRS) {
            gone.forEach(part -> rows.add(Row.of(part, null)));
            come.forEach(part -> rows.add(Row.of(null, part)));
            return;
        }
        var like = new double[gone.size()][come.size()];
        var best = new double[gone.size() + 1][come.size() + 1];
        var oldWords = gone.stream().map(BodyChanges::words).toList();
        var newWords = come.stream().map(BodyChanges::words).toList();
        for (var i = gone.size() - 1; i >= 0; i--) {
            for (var j = come.size() - 1; j >= 0; j--) {
                like[i][j] = alike(oldWords.get(i), newWords.get(j));
                var paired = like[i][j] < ALIKE ? 0 : like[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        var i = 0;
        var j = 0;
        while (i < gone.size() && j < come.size()) {
            if (like[i][j] >= ALIKE && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
                rows.add(Row.of(gone.get(i++), come.get(j++)));
            } else if (best[i][j] == best[i + 1][j]) {
                rows.add(Row.of(gone.get(i++), null));
            } else {
                rows.add(Row.of(null, come.get(j++)));
            }
        }
        gone.subList(i, gone.size()).forEach(part -> rows.add(Row.of(part, null)));
        come.subList(j, come.size()).forEach(part -> rows.add(Row.of(null, part)));
    }

    private void markMoved() {
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; rows.get(i).removed() && !rows.get(i).moved && j < rows.size(); j++) {
                if (rows.get(j).added() && !rows.get(j).moved && isMoved(rows.get(i).before, rows.get(j).after)) {
                    var from = rows.get(i).before;
                    rows.set(i, rows.get(i).movedAway());
                    rows.set(j, rows.get(j).movedHere(from));
                }
            }
        }
    }

    private static boolean isMoved(BodyPart before, BodyPart after) {
        if (before.text().isEmpty()
                || Math.abs(before.text().length() - after.text().length())
                        > before.text().length() / 2) {
            return false;
        }
        var words = words(before);
        return words.values().stream().mapToInt(Integer::intValue).sum() >= TELLING_WORDS
                && alike(words, words(after)) >= MOVED;
    }

    /** How often each word stands in it; what has no words is known by its markup. */
    private static Map<String, Integer> words(BodyPart part) {
        var words = part.text().isBlank() ? part.html() : part.text();
        return Arrays.stream(words.strip().split("[\\s\\p{P}]+"))
                .collect(Collectors.toMap(word -> word, word -> 1, Integer::sum, HashMap::new));
    }

    /** The part of the words, 0 to 1, that both have. */
    private static double alike(Map<String, Integer> before, Map<String, Integer> after) {
        var both = 0;
        var all = 0;
        for (var word : before.entrySet()) {
            both += Math.min(word.getValue(), after.getOrDefault(word.getKey(), 0));
            all += word.getValue();
        }
        for (var count : after.values()) {
            all += count;
        }
        return 2.0 * both / all;
    }

    /** All of both texts, in reading order. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Only what is not the same. */
    public List<Row> changed() {
        return rows.stream().filter(row -> !row.same()).toList();
    }

    /** Whether both are the same. */
    public boolean none() {
        return changed().isEmpty();
    }

    /** Words that came; of moved ones only what was changed on the way. */
    public int wordsCome() {
        return rows.stream().mapToInt(row -> row.shown.wordsCome()).sum();
    }

    /** Words that went, counted the same way. */
    public int wordsGone() {
        return rows.stream().mapToInt(row -> row.shown.wordsGone()).sum();
    }
}
