package org.thesop.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a list goes on: after the story first published at this moment with this id.
 *
 * @param at microseconds are all that the database keeps
 */
public record Cursor(Instant at, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

    /** The beginning of every list: after all moments. */
    public static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /** What an address says, empty when it says nothing of that form. */
    public static Optional<Cursor> of(String text) {
        var form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? Optional.of(new Cursor(
                        Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    /** The form in an address. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
