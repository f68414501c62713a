package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Other words in the place of some: the smallest change of copy. Positions count as those of {@link Passage} do. In the
 * body a blank line among the words ends a paragraph, and old words that go beyond the end of one join it with the next.
 *
 * @param start where the old words begin in the field's plain text
 * @param end where they end; the same for words put in between
 * @param words what stands there instead; empty to take the old ones out
 * @param setting null for other words; else the old words stay, and are set like this
 */
@Embeddable
public record Replacement(
        @Enumerated(EnumType.STRING) @Column(name = "replaced_field")
        Passage.Field field,

        @Column(name = "replaced_start") int start,
        @Column(name = "replaced_end") int end,
        @Column(name = "replaced_words") String words,
        @Embedded Setting setting) {

    public Replacement {
        Objects.requireNonNull(field);
        Objects.requireNonNull(words);
        Objects.checkFromToIndex(start, end, Integer.MAX_VALUE);
        if (setting != null && field != Passage.Field.BODY) {
            throw new IllegalArgumentException("only words of the body can be set otherwise, not those of " + field);
        }
    }

    /** Other words. */
    public Replacement(Passage.Field field, int start, int end, String words) {
        this(field, start, end, words, null);
    }

    /** The same words of the body, set otherwise. */
    public static Replacement setting(int start, int end, Setting setting) {
        return new Replacement(Passage.Field.BODY, start, end, "", setting);
    }

    /**
     * The copy with these words in their place.
     *
     * @throws IndexOutOfBoundsException when the field has no such stretch
     * @throws IllegalArgumentException when the stretch has a picture in it, or footnotes beside the words of paragraphs
     * @throws TooLongException when the field would hold more than the newsroom keeps
     */
    public Copy in(Copy copy) {
        if (setting != null) {
            return copy.withBody(copy.body().setting(start, end, setting).html());
        }
        if (field == Passage.Field.BODY) {
            return copy.withBody(copy.body().replacing(start, end, words).html());
        }
        var text = field.text(copy);
        Objects.checkFromToIndex(start, end, text.length());
        return copy.with(field, text.substring(0, start) + words + text.substring(end));
    }

    /**
     * The same replacement after somebody changed the text around it.
     *
     * @param then the text for which this one was made
     * @param now what became of it
     * @return empty when the words it replaces are others now, or are gone; how words are set follows those that are left
     */
    public Optional<Replacement> following(String then, String now) {
        return following(then, now, Ends.of(then, now, Integer.MAX_VALUE));
    }

    /**
     * Where others go when this one has been done: one look at the two texts for all.
     *
     * @param others made for the same text of the same field
     * @return in their order; empty for one that overlaps this one, or whose words went with it
     */
    public List<Optional<Replacement>> moving(List<Replacement> others, String then, String now) {
        // Words like those around them could be mistaken for them: what stands behind this one has moved for certain.
        // But a footnote changes the text where the footnotes stand, not where it is called.
        var found = Ends.of(then, now, setting == null ? start : Integer.MAX_VALUE);
        var ends = new Ends(found.start, Math.max(found.oldEnd, end));
        return others.stream()
                .map(each -> each.overlaps(this) ? Optional.<Replacement>empty() : each.following(then, now, ends))
                .toList();
    }

    private Optional<Replacement> following(String then, String now, Ends ends) {
        if (end <= ends.start) {
            return Optional.of(this);
        }
        if (start >= ends.oldEnd) {
            return Optional.of(at(start + now.length() - then.length(), end + now.length() - then.length()));
        }
        var place = new Passage(field, 0, then, start, end).locate(TextShift.between(then, now));
        return place instanceof Whereabouts.Found found && (setting != null || !found.changed())
                ? Optional.of(at(found.start(), setting == null ? found.end() : Passage.atMost(found)))
                : Optional.empty();
    }

    /** Other copy with this change in it; {@code then} is the copy for which it was made, {@code now} what became of it. */
    Optional<Copy> following(Copy then, Copy now) {
        try {
            return following(field.text(then), field.text(now)).map(change -> change.in(now));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | TooLongException hasNoPlaceThere) {
            return Optional.empty();
        }
    }

    /**
     * Whether the two want the same words to become something else; two that only touch each other do not, nor do two of
     * which one leaves the words as they are.
     */
    public boolean overlaps(Replacement other) {
        if (field != other.field || (setting == null) != (other.setting == null)) {
            return false;
        }
        if (setting != null && !setting.excludes(other.setting)) {
            return false;
        }
        return start == end && other.start == other.end ? start == other.start : start < other.end && other.start < end;
    }

    private Replacement at(int newStart, int newEnd) {
        return new Replacement(field, newStart, newEnd, words, setting);
    }

    /** What two texts share at their beginnings and, of the rest, at their ends. */
    private record Ends(int start, int oldEnd) {

        /** @param most the longest beginning that counts */
        static Ends of(String then, String now, int most) {
            var shorter = Math.min(then.length(), now.length());
            var start = 0;
            while (start < Math.min(shorter, most) && then.charAt(start) == now.charAt(start)) {
                start++;
            }
            if (start > 0 && Character.isHighSurrogate(then.charAt(start - 1))) {
                start--;
            }
            var end = 0;
            while (end < shorter - start
                    && then.charAt(then.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
                end++;
            }
            if (end > 0 && Character.isLowSurrogate(then.charAt(then.length() - end))) {
                end--;
            }
            return new Ends(start, then.length() - end);
        }
    }
}
