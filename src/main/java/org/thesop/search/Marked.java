package org.thesop.search;

import java.util.List;
import org.thesop.platform.Markup;

/** A line of text of which some words are marked. */
public record Marked(List<Piece> pieces) {

    /** A stretch of it. */
    record Piece(String text, boolean marked) {}

    public Marked {
        pieces = List.copyOf(pieces);
    }

    /**
     * The part of a text that has most of what was asked for.
     *
     * @param near whether misspelt words are meant
     */
    public static Marked excerpt(String text, Asked asked, boolean near) {
        return Excerpt.of(text.strip().replaceAll("\\s+", " "), Wanted.of(asked, near));
    }

    public boolean isBlank() {
        return pieces.isEmpty();
    }

    /**
     * As HTML, with nothing in it but text and {@code mark}. A page of hits has some two hundred pieces: as a component for
     * each they would take longer to write than everything else on it.
     */
    public String html() {
        var html = new StringBuilder();
        for (var piece : pieces) {
            html.append(piece.marked() ? "<mark>" : "");
            html.append(Markup.quoted(piece.text()).replace("'", "&#39;"));
            html.append(piece.marked() ? "</mark>" : "");
        }
        return html.toString();
    }
}
