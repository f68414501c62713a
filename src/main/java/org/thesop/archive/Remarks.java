package org.thesop.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The remarks made while one page is read. */
final class Remarks {
    private final List<Remark> made = new ArrayList<>();

    void add(RemarkKind kind, Line line) {
        add(kind, line.number(), line.text());
    }

    void add(RemarkKind kind, int line, String text) {
        made.add(new Remark(kind, line, text));
    }

    /** In the order of the page, and of one line in the order they were made. */
    List<Remark> byLine() {
        return made.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }
}
