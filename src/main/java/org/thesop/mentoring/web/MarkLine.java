package org.thesop.mentoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thesop.review.Criterion;
import org.thesop.review.FeedbackRow;
import org.thesop.review.Marks;

/**
 * The marks of one criterion as a line to draw, 240 wide and 70 high: from feedback to feedback it is one step to the
 * right, the same for all criteria; 1 stands at the bottom and 5 at the top.
 *
 * @param newest the newest mark with the form it was given by; 0 when there is none
 */
public record MarkLine(Criterion criterion, List<Dot> dots, int newest, int form, int before) {

    private static final double LEFT = 8;
    private static final double WIDTH = 224;
    private static final double BOTTOM = 62;
    private static final double STEP = 13.5;

    /** One mark in the picture. */
    public record Dot(String x, String y, int mark, FeedbackRow row) {}

    /** The line of a criterion through these, oldest first. */
    static MarkLine of(Criterion criterion, List<FeedbackRow> oldestFirst) {
        var dots = new ArrayList<Dot>();
        if (oldestFirst.isEmpty()) {
            return new MarkLine(criterion, dots, 0, 0, 0);
        }
        var last = oldestFirst.size() - 1;
        var newest = 0;
        var form = 0;
        var before = 0;
        for (var at = 0; at <= last; at++) {
            var row = oldestFirst.get(at);
            var mark = row.marks().of(criterion).orElse(0);
            if (mark > 0) {
                var share = last == 0 ? 0.5 : at / (double) last;
                dots.add(new Dot(number(LEFT + share * WIDTH), number(BOTTOM - (mark - 1) * STEP), mark, row));
                before = newest;
                newest = mark;
                form = row.form();
            }
        }
        return new MarkLine(criterion, dots, newest, form, before);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The points of the line as SVG wants them. */
    public String points() {
        return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    /** Whether the newest mark is higher than the one before it. */
    public boolean rose() {
        return before > 0 && newest > before;
    }

    /** The heights at which the marks stand, for the rules behind the line. */
    public List<String> levels() {
        return java.util.stream.IntStream.range(0, Marks.BEST)
                .mapToObj(level -> number(BOTTOM - level * STEP))
                .toList();
    }
}
