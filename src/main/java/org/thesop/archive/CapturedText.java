package org.thesop.archive;

import java.util.ArrayList;
import java.util.List;

/** A file's text as the lines that have something on them, cleaned of what nobody sees. */
final class CapturedText {
    /** A page of the paper has some hundred lines; this many is something else. */
    static final int MAX_LINES = 20_000;

    private final List<Line> lines = new ArrayList<>();
    private final Remarks remarks = new Remarks();
    private final String text;
    private int number = 1;
    private boolean opensBlock = true;
    private int controls;
    private int firstControl;
    private int firstLost;

    private CapturedText(String text) {
        this.text = text;
    }

    /** @throws NotACapturedPageException when it is no text, or has too many lines */
    static CapturedText of(byte[] bytes) {
        var encoding = Encoding.read(bytes);
        var captured = new CapturedText(encoding.text());
        captured.split();
        captured.judge();
        encoding.guess().ifPresent(guess -> captured.remark(guess, 1));
        return captured;
    }

    List<Line> lines() {
        return lines;
    }

    Remarks remarks() {
        return remarks;
    }

    /** LF, CR and CRLF each end one line; a form feed and its kind break a line without being counted by editors. */
    private void split() {
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\r', '\n' -> {
                    take(from, i);
                    if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                        i++;
                    }
                    number++;
                    from = i + 1;
                }
                case '\f', '\u000b', '\u2028', '\u2029' -> {
                    take(from, i);
                    from = i + 1;
                }
                default -> {}
            }
        }
        take(from, text.length());
    }

    private void take(int from, int to) {
        var cleaned = new StringBuilder(to - from);
        for (var i = from; i < to; i++) {
            clean(text.charAt(i), cleaned);
        }
        var line = cleaned.toString().stripTrailing();
        if (line.isEmpty()) {
            opensBlock = true;
            return;
        }
        if (lines.size() == MAX_LINES) {
            throw new NotACapturedPageException(PageRefusal.TOO_LARGE, number, line);
        }
        lines.add(new Line(number, line, opensBlock));
        opensBlock = false;
    }

    private void clean(char read, StringBuilder cleaned) {
        var c = read >= '\u0080' && read <= '\u009f' ? Encoding.meant(read) : read;
        if (Character.isSpaceChar(c) || c == '\t') {
            if (!cleaned.isEmpty() && cleaned.charAt(cleaned.length() - 1) != ' ') {
                cleaned.append(' ');
            }
        } else if (Character.isISOControl(c)) {
            controls += c == 0 ? 0 : 1; // zero bytes come from a careless save, and say nothing about the rest
            firstControl = firstControl == 0 ? number : firstControl;
        } else if (!isInvisible(c)) {
            firstLost = c == '\ufffd' && firstLost == 0 ? number : firstLost;
            cleaned.append(c);
        }
    }

    /** Soft hyphens, zero-width blanks, byte order marks, and what turns the direction of the text after it. */
    private static boolean isInvisible(char c) {
        return c == '\u00ad'
                || c == '\u200b'
                || c == '\u2060'
                || c == '\ufeff'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** One control character in fifty is more than any text has, and far less than noise has. */
    private void judge() {
        if (controls * 50L > text.length()) {
            throw new NotACapturedPageException(PageRefusal.NOT_TEXT, firstControl, at(firstControl));
        }
        if (firstControl > 0) {
            remark(RemarkKind.CONTROL_CHARACTERS_LEFT_OUT, firstControl);
        }
        if (firstLost > 0) {
            remark(RemarkKind.CHARACTERS_LOST, firstLost);
        }
    }

    private void remark(RemarkKind kind, int line) {
        remarks.add(kind, line, at(line));
    }

    private String at(int line) {
        return lines.stream()
                .filter(candidate -> candidate.number() == line)
                .map(Line::text)
                .findFirst()
                .orElse("");
    }
}
