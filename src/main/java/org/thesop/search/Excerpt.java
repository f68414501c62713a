package org.thesop.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

    /** What is marked: {@code count} different words, or whatever else {@code is} says of a word made plain. */
    record Wanted(int count, Predicate<String> is) {}

    /** A stretch of text. */
    public record Piece(String text, boolean marked) {}

    private record Found(int start, int end, String plain) {}

    private Excerpt() {}

    /** All of a text, with what was asked for marked. */
    static List<Piece> whole(String text, Wanted asked) {
        return pieces(text, 0, text.length(), asked.count() == 0 ? List.of() : found(text, 0, text.length(), asked));
    }

    /** The best part of a line; its beginning when nothing of it was asked for. */
    static List<Piece> of(String line, Wanted asked) {
        var start = asked.count() == 0 ? 0 : wordBreak(line, Math.max(0, best(line, asked) - BEFORE));
        var end = start + LENGTH >= line.length()
                ? line.length()
                : Math.max(start, line.lastIndexOf(' ', start + LENGTH));
        var pieces = new ArrayList<Piece>();
        if (start > 0) {
            pieces.add(new Piece(MORE + " ", false));
        }
        pieces.addAll(pieces(line, start, end, asked.count() == 0 ? List.of() : found(line, start, end, asked)));
        if (end < line.length()) {
            pieces.add(new Piece(" " + MORE, false));
        }
        return pieces;
    }

    private static List<Found> found(String text, int start, int end, Wanted asked) {
        var all = new ArrayList<Found>();
        var words = WORD.matcher(text).region(start, end);
        while (words.find()) {
            var plain = Likeness.plain(words.group());
            if (asked.is().test(plain)) {
                all.add(new Found(words.start(), words.end(), plain));
            }
        }
        return all;
    }

    /** Where the first stretch begins that has all the words, or else the most different ones. */
    private static int best(String text, Wanted asked) {
        var near = new ArrayDeque<Found>();
        var best = 0;
        var most = 0L;
        var words = WORD.matcher(text);
        while (most < asked.count() && words.find()) {
            var plain = Likeness.plain(words.group());
            if (asked.is().test(plain)) {
                near.add(new Found(words.start(), words.end(), plain));
                while (near.getLast().end() - near.getFirst().start() > LENGTH - BEFORE) {
                    near.removeFirst();
                }
                var different = near.stream().map(Found::plain).distinct().count();
                if (different > most) {
                    most = different;
                    best = near.getFirst().start();
                }
            }
        }
        return best;
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
