package org.thesop.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.thesop.search.Marked.Piece;

/** The part of a text in which most of what was asked for stands, with that marked. */
final class Excerpt {

    /** In characters; about two lines. */
    private static final int LENGTH = 220;

    /** So much of the text before the first word that is marked. */
    private static final int BEFORE = 50;

    private static final String MORE = "…";

    /** A word of the text that is the one asked for in this place. */
    private record Found(int start, int end, int which) {}

    private final String text;
    private final Wanted wanted;

    private Excerpt(String text, Wanted wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /** All of a text, with what was asked for marked. */
    static Marked whole(String text, Wanted wanted) {
        return new Marked(new Excerpt(text, wanted).pieces(0, text.length()));
    }

    /** The best part of a line; its beginning when nothing of it was asked for. */
    static Marked of(String line, Wanted wanted) {
        var excerpt = new Excerpt(line, wanted);
        var start = excerpt.start(excerpt.best());
        var end = excerpt.end(start);
        var pieces = new ArrayList<Piece>();
        if (start > 0) {
            pieces.add(new Piece(MORE + " ", false));
        }
        pieces.addAll(excerpt.pieces(start, end));
        if (end < line.length()) {
            pieces.add(new Piece(" " + MORE, false));
        }
        return new Marked(pieces);
    }

    /** Where the first stretch begins that has all the words, or else the most different ones. */
    private int best() {
        var near = new ArrayDeque<Found>();
        var best = 0;
        var most = 0L;
        var words = new Words(text, 0, text.length());
        while (most < wanted.words().size() && words.next()) {
            var which = wanted.which(words.plain());
            if (which >= 0) {
                near.add(new Found(words.start(), words.end(), which));
                while (near.size() > 1 && near.getLast().end() - near.getFirst().start() > LENGTH - BEFORE) {
                    near.removeFirst();
                }
                var different = different(near);
                if (different > most) {
                    most = different;
                    best = near.getFirst().start();
                }
            }
        }
        return best;
    }

    private static long different(Deque<Found> near) {
        return near.stream().mapToInt(Found::which).distinct().count();
    }

    /** A little before it, where a word begins. */
    private int start(int best) {
        if (best <= BEFORE) {
            return 0;
        }
        var space = text.indexOf(' ', best - BEFORE);
        return space < 0 || space >= best ? best : space + 1;
    }

    /** Where a word ends; within one that is longer than all of an excerpt, wherever that may be. */
    private int end(int start) {
        var most = start + LENGTH;
        if (most >= text.length()) {
            return text.length();
        }
        var space = text.lastIndexOf(' ', most);
        if (space > start) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    private List<Piece> pieces(int start, int end) {
        var pieces = new ArrayList<Piece>();
        var at = start;
        var words = new Words(text, start, end);
        while (!wanted.words().isEmpty() && words.next()) {
            if (wanted.which(words.plain()) >= 0) {
                add(pieces, at, words.start(), false);
                add(pieces, words.start(), words.end(), true);
                at = words.end();
            }
        }
        add(pieces, at, end, false);
        return pieces;
    }

    private void add(List<Piece> pieces, int from, int to, boolean marked) {
        if (to > from) {
            pieces.add(new Piece(text.substring(from, to), marked));
        }
    }
}
