package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/**
 * Some words of one revision, or a place between two of them: what a remark or a suggestion speaks of. It is never
 * rewritten; {@link #locate} says where it stands in a later text.
 *
 * <p>Positions count UTF-16 units in the plain text of a field, as Java and JavaScript do. Of the body that text is
 * {@link BodyHtml#text()}: blocks in reading order with two line feeds between them, one line feed between the lines of a
 * list and for a break in a line; what has no words (a rule, a picture without caption) takes no room.
 */
@Embeddable
public class Passage {

    /** The most characters that one may mark. */
    public static final int LONGEST = 4000;

    private static final int CONTEXT = 48;
    /** A quote shorter than this is only known again by what stands around it. */
    private static final int TELLING = 12;

    private static final int TELLING_CONTEXT = 8;
    /** The part of its characters that must be left of a passage to be itself. */
    private static final double ENOUGH = 0.2;

    private static final double PLENTY = 0.5;

    /** The fields of copy that one can speak about. */
    public enum Field {
        HEADLINE {
            @Override
            public String text(Copy copy) {
                return copy.headline();
            }
        },
        DECK {
            @Override
            public String text(Copy copy) {
                return copy.deck();
            }
        },
        SUMMARY {
            @Override
            public String text(Copy copy) {
                return copy.summary();
            }
        },
        BODY {
            @Override
            public String text(Copy copy) {
                return copy.body().text();
            }
        };

        /** The field's plain text, in which passages are counted. */
        public abstract String text(Copy copy);
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "passage_field")
    private Field field;

    @Column(name = "passage_revision")
    private int revision;

    @Column(name = "passage_start")
    private int start;

    @Column(name = "passage_end")
    private int end;

    @Column(name = "passage_quote")
    private String quote;

    @Column(name = "passage_before")
    private String before;

    @Column(name = "passage_after")
    private String after;

    protected Passage() {}

    /**
     * Marks a stretch of a text; half a character at either end is left out.
     *
     * @param text the field's plain text at that revision
     * @throws IndexOutOfBoundsException when the text has no such stretch
     * @throws TooLongException when it is longer than {@link #LONGEST}
     */
    public Passage(Field field, int revision, String text, int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        if (end - start > LONGEST) {
            throw new TooLongException(end - start, LONGEST);
        }
        this.field = Objects.requireNonNull(field);
        this.revision = revision;
        this.start = whole(text, start);
        this.end = Math.max(this.start, whole(text, end));
        this.quote = text.substring(this.start, this.end);
        this.before = text.substring(whole(text, Math.max(0, this.start - CONTEXT)), this.start);
        this.after = text.substring(this.end, whole(text, Math.min(text.length(), this.end + CONTEXT)));
    }

    /** Where it ends at the latest: words may have come into it until it is longer than one may mark. */
    public static int atMost(Whereabouts.Found found) {
        return Math.min(found.end(), found.start() + LONGEST);
    }

    /** The position, or the one before when it would cut a character of two units. */
    private static int whole(String text, int position) {
        return position > 0
                        && position < text.length()
                        && Character.isLowSurrogate(text.charAt(position))
                        && Character.isHighSurrogate(text.charAt(position - 1))
                ? position - 1
                : position;
    }

    /**
     * Where it stands now. It follows the words around it; when most of its own are gone, the same words are looked for
     * where they did not stand before, because somebody may have moved them.
     *
     * @param shift from the text of its own revision to the text where it is wanted
     */
    public Whereabouts locate(TextShift shift) {
        return start == end ? place(shift) : stretch(shift);
    }

    private Whereabouts stretch(TextShift shift) {
        var from = shift.start(start);
        var to = Math.max(from, shift.end(end));
        if (shift.now().startsWith(quote, from) && to - from == quote.length()) {
            return new Whereabouts.Found(from, to, false);
        }
        var whole = TextShift.visible(quote, 0, quote.length());
        var left = whole == 0 ? 0 : (double) shift.survivors(start, end) / whole;
        if (left < PLENTY) {
            var moved = moved(shift, from);
            if (moved >= 0) {
                return new Whereabouts.Found(moved, moved + quote.length(), false);
            }
        }
        return left < ENOUGH ? new Whereabouts.Gone() : new Whereabouts.Found(from, to, true);
    }

    /** Where the same words stand that did not stand there before, best by what is around them; -1 when nowhere. */
    private int moved(TextShift shift, int expected) {
        var now = shift.now();
        var best = -1;
        var bestContext = -1;
        for (var at = now.indexOf(quote); at >= 0; at = now.indexOf(quote, at + 1)) {
            var old = shift.elders(at, at + quote.length());
            if (old >= PLENTY * TextShift.visible(quote, 0, quote.length())) {
                continue;
            }
            var context = sameBefore(now, at) + sameAfter(now, at + quote.length());
            if (context > bestContext
                    || (context == bestContext && Math.abs(at - expected) < Math.abs(best - expected))) {
                best = at;
                bestContext = context;
            }
        }
        return quote.strip().length() >= TELLING || bestContext >= TELLING_CONTEXT ? best : -1;
    }

    /** A place between two characters stays with its neighbours; when both are gone, it is looked for by them. */
    private Whereabouts place(TextShift shift) {
        for (var stretch : shift.kept()) {
            if (stretch.then() < start && start <= stretch.thenEnd()) {
                return at(stretch.now() + start - stretch.then());
            }
        }
        for (var stretch : shift.kept()) {
            if (stretch.then() == start) {
                return at(stretch.now());
            }
        }
        if (shift.then().isEmpty()) {
            return shift.now().isEmpty() ? at(0) : new Whereabouts.Gone();
        }
        var around = before + after;
        var found = shift.now().indexOf(around);
        var isOnlyOne = found >= 0 && shift.now().indexOf(around, found + 1) < 0;
        return isOnlyOne && around.strip().length() >= TELLING ? at(found + before.length()) : new Whereabouts.Gone();
    }

    private static Whereabouts at(int position) {
        return new Whereabouts.Found(position, position, false);
    }

    private int sameBefore(String text, int at) {
        var same = 0;
        while (same < before.length()
                && same < at
                && before.charAt(before.length() - 1 - same) == text.charAt(at - 1 - same)) {
            same++;
        }
        return same;
    }

    private int sameAfter(String text, int at) {
        var same = 0;
        while (same < after.length() && at + same < text.length() && after.charAt(same) == text.charAt(at + same)) {
            same++;
        }
        return same;
    }

    public Field field() {
        return field;
    }

    /** The number of the revision in which it was marked. */
    public int revision() {
        return revision;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Its words when it was marked; empty for a place between two characters. */
    public String quote() {
        return quote;
    }
}
