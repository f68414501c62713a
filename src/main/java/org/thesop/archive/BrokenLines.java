package org.thesop.archive;

import java.util.ArrayList;
import java.util.List;

/** Puts paragraphs together again that some program broke into lines. A blank line always ends a paragraph. */
final class BrokenLines {
    /** Programs break lines between these; a paragraph on one line is usually longer, a list's entry shorter. */
    private static final int MIN_BROKEN = 40;

    private static final int MAX_BROKEN = 110;

    /** How much the ends of broken lines differ: a long word. */
    private static final int RAGGED = 25;

    private BrokenLines() {}

    /** The same lines, or fewer; {@code remarks} gets one for each paragraph put together. */
    static List<Line> joined(List<Line> lines, Remarks remarks) {
        List<Line> paragraphs = new ArrayList<>();
        for (var from = 0; from < lines.size(); ) {
            var to = from + 1;
            while (to < lines.size() && !lines.get(to).opensBlock()) {
                to++;
            }
            join(lines.subList(from, to), paragraphs, remarks);
            from = to;
        }
        return paragraphs;
    }

    private static void join(List<Line> block, List<Line> paragraphs, Remarks remarks) {
        var evenlyBroken = isEvenlyBroken(block);
        var first = block.get(0);
        var text = new StringBuilder(first.text());
        for (var i = 1; i < block.size(); i++) {
            var before = block.get(i - 1);
            var line = block.get(i);
            if (evenlyBroken || goesOn(before, line)) {
                if (text.length() == first.text().length()) {
                    remarks.add(RemarkKind.LINES_JOINED, first);
                }
                text.append(' ').append(line.text());
            } else {
                paragraphs.add(new Line(first.number(), text.toString(), true));
                first = line;
                text = new StringBuilder(line.text());
            }
        }
        paragraphs.add(new Line(first.number(), text.toString(), true));
    }

    /** Three lines and more that all end near the same column. */
    private static boolean isEvenlyBroken(List<Line> block) {
        if (block.size() < 3) {
            return false;
        }
        var full = block.subList(0, block.size() - 1).stream()
                .mapToInt(line -> line.text().length())
                .summaryStatistics();
        return full.getMin() >= MIN_BROKEN && full.getMax() <= MAX_BROKEN && full.getMax() - full.getMin() <= RAGGED;
    }

    /** A sentence that has not ended, on a line long enough to have been broken. */
    private static boolean goesOn(Line before, Line after) {
        var length = before.text().length();
        var end = before.text().charAt(length - 1);
        return length >= MIN_BROKEN && ".!?…:”\"’)".indexOf(end) < 0 && !isApart(before) && !isApart(after);
    }

    private static boolean isApart(Line line) {
        return Furniture.isCaption(line.text()) || Furniture.isLink(line.text());
    }
}
