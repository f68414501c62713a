package org.thesop.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * What the diary is told of an event.
 *
 * @param uid by which a calendar file knows it again, null for one that somebody typed
 * @param title never blank
 * @param place never null
 * @param notes never null
 * @param allDay whether it has days only; then it begins when its first day begins in the paper's zone
 * @param length null when nobody said
 * @param repeat null when it happens once
 * @param leftOut when it does not happen though it repeats
 */
public record DiaryEntry(
        String uid,
        String title,
        String place,
        String notes,
        boolean allDay,
        Instant at,
        Duration length,
        Repeat repeat,
        Set<Instant> leftOut) {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_NOTES = 4_000;

    /** @throws IllegalArgumentException when it has no title */
    public DiaryEntry {
        title = line(title);
        place = line(place);
        notes = cut(notes == null ? "" : notes.strip(), LONGEST_NOTES);
        Objects.requireNonNull(at);
        leftOut = Set.copyOf(leftOut);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("an event without a title");
        }
        if (length != null && (length.isNegative() || length.isZero())) {
            length = null;
        }
    }

    private static String line(String text) {
        return cut(text == null ? "" : text.strip().replaceAll("\\s+", " "), LONGEST_LINE);
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
