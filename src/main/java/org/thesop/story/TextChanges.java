package org.thesop.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What differs between two versions of one plain text, word by word, in reading order: each piece is in both, only in the
 * older, or only in the newer. The pieces without what came are the older text to the last space, those without what went
 * the newer. {@link TextShift} does the comparing; here it is made readable: words that were replaced one after the other
 * are one change, not a row of small ones with the spaces between them kept.
 */
public final class TextChanges {

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** A kept stretch this short, between two changes that are longer, helps nobody to find their way. */
    private static final int SHORT = 4;

    /** In which of the two texts a piece stands. */
    public enum Kind {
        SAME,
        GONE,
        COME
    }

    /** Some characters in a row; never empty. */
    public record Piece(Kind kind, String text) {

        public boolean gone() {
            return kind == Kind.GONE;
        }

        public boolean come() {
            return kind == Kind.COME;
        }

        public boolean same() {
            return kind == Kind.SAME;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder gone = new StringBuilder();
    private final StringBuilder come = new StringBuilder();

    private TextChanges() {}

    /** Compares two versions of one text; either may be empty. */
    public static TextChanges between(String then, String now) {
        var changes = new TextChanges();
        var shift = TextShift.between(then, now);
        var thenAt = 0;
        var nowAt = 0;
        for (var kept : shift.kept()) {
            changes.gone.append(then, thenAt, kept.then());
            changes.come.append(now, nowAt, kept.now());
            thenAt = kept.thenEnd();
            nowAt = kept.nowEnd();
            var nextChanged = thenAt < then.length() || nowAt < now.length();
            changes.keep(now.substring(kept.now(), kept.nowEnd()), nextChanged);
        }
        changes.gone.append(then, thenAt, then.length());
        changes.come.append(now, nowAt, now.length());
        changes.close();
        return changes;
    }

    private void keep(String text, boolean nextChanged) {
        if (nextChanged && isSlight(text)) {
            gone.append(text);
            come.append(text);
            return;
        }
        close();
        add(Kind.SAME, text);
    }

    /** Whether a kept stretch between two changes is better shown as part of them. Ends of lines keep their place. */
    private boolean isSlight(String text) {
        var inside = !gone.isEmpty() || !come.isEmpty();
        return inside
                && text.indexOf('\n') < 0
                && (text.isBlank()
                        || (text.strip().length() < SHORT && gone.length() > SHORT && come.length() > SHORT));
    }

    /** Ends a change; spaces that both sides begin or end with are not part of it. */
    private void close() {
        var before = 0;
        while (before < Math.min(gone.length(), come.length())
                && isSameSpace(gone.charAt(before), come.charAt(before))) {
            before++;
        }
        var after = 0;
        while (after < Math.min(gone.length(), come.length()) - before
                && isSameSpace(gone.charAt(gone.length() - 1 - after), come.charAt(come.length() - 1 - after))) {
            after++;
        }
        add(Kind.SAME, come.substring(0, before));
        add(Kind.GONE, gone.substring(before, gone.length() - after));
        add(Kind.COME, come.substring(before, come.length() - after));
        add(Kind.SAME, come.substring(come.length() - after));
        gone.setLength(0);
        come.setLength(0);
    }

    private static boolean isSameSpace(char old, char now) {
        return old == now && Character.isWhitespace(now);
    }

    private void add(Kind kind, String text) {
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.kind == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, last.text + text));
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    /** In reading order; of what was replaced first what went, then what came. */
    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** Those that stand in the older text. */
    public List<Piece> then() {
        return pieces.stream().filter(piece -> !piece.come()).toList();
    }

    /** Those that stand in the newer text. */
    public List<Piece> now() {
        return pieces.stream().filter(piece -> !piece.gone()).toList();
    }

    /** Whether both are the same. */
    public boolean none() {
        return pieces.stream().allMatch(Piece::same);
    }

    /** How many words came; a word that was changed counts here and among those that went. */
    public int wordsCome() {
        return words(Kind.COME);
    }

    public int wordsGone() {
        return words(Kind.GONE);
    }

    private int words(Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind == kind)
                .mapToInt(piece -> (int) WORD.matcher(piece.text).results().count())
                .sum();
    }
}
