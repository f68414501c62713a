package org.thesop.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The part of a text in which most of what was asked for stands, with that marked. */
public final class Excerpt {

    /** In characters; about two lines. */
    private static final int LENGTH = 220;

    /** So much of the text before the first word that is marked. */
    private static final int BEFORE = 50;

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}'’]*[\\p{L}\\p{N}\\p{M}])?");
    private static final String MORE = "…";

    /** A stretch of text. */
    public record Piece(String text, boolean marked) {}

    private record Found(int start, int end, String plain) {}

    private Excerpt() {}

    /** All of a text, with what was asked for marked. */
    static List<Piece> whole(String text, Predicate<String> asked) {
        return pieces(text, 0, text.length(), found(text, asked));
    }

    /** The best part of a text; its beginning when nothing of it was asked for. */
    static List<Piece> of(String text, Predicate<String> asked) {
        var line = text.replaceAll("\\s+", " ").strip();
        var found = found(line, asked);
        var start = wordBreak(line, Math.max(0, best(found) - BEFORE));
        var end = start + LENGTH >= line.length()
                ? line.length()
                : Math.max(start, line.lastIndexOf(' ', start + LENGTH));
        var pieces = new ArrayList<Piece>();
        if (start > 0) {
            pieces.add(new Piece(MORE + " ", false));
        }
        pieces.addAll(pieces(line, start, end, found));
        if (end < line.length()) {
            pieces.add(new Piece(" " + MORE, false));
        }
        return pieces;
    }

    private static List<Found> found(String text, Predicate<String> asked) {
        var all = new ArrayList<Found>();
        var words = WORD.matcher(text);
        while (words.find()) {
            var plain = Likeness.plain(words.group());
            if (asked.test(plain)) {
                all.add(new Found(words.start(), words.end(), plain));
            }
        }
        return all;
    }

    /** Where the stretch begins that has the most different words. */
    private static int best(List<Found> found) {
        var start = 0;
        var most = 0;
        for (var i = 0; i < found.size(); i++) {
            var first = found.get(i).start();
            var different = new HashSet<String>();
            for (var j = i; j < found.size() && found.get(j).end() - first < LENGTH - BEFORE; j++) {
                different.add(found.get(j).plain());
            }
            if (different.size() > most) {
                most = different.size();
                start = first;
            }
        }
        return start;
    }

    private static int wordBreak(String text, int from) {
        return from == 0 ? 0 : text.indexOf(' ', from) + 1;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Found> found) {
        var pieces = new ArrayList<Piece>();
        var at = start;
        for (var each : found) {
            if (each.start() >= at && each.end() <= end) {
                add(pieces, text.substring(at, each.start()), false);
                add(pieces, text.substring(each.start(), each.end()), true);
                at = each.end();
            }
        }
        add(pieces, text.substring(at, Math.max(at, end)), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
