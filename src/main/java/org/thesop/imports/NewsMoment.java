package org.thesop.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** The moments of agencies: of ISO 8601 in its long form and its short one, as NITF has it, whole or only as far as the day. */
final class NewsMoment {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendOffsetId()
            .toFormatter();

    private NewsMoment() {}

    /**
     * A moment as these formats write it; null for none.
     *
     * @param zone whose clock is meant by whoever names none: the paper's. A day alone is its beginning, and of an hour that
     *     comes twice the earlier is taken.
     */
    static Instant of(String text, ZoneId zone) {
        try {
            return text == null ? null : read(longForm(text.strip()), zone);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String longForm(String text) {
        return text.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)", "$1-$2-$3")
                .replaceFirst("T(\\d\\d)(\\d\\d)(\\d\\d)", "T$1:$2:$3")
                .replaceFirst("T(\\d\\d)(\\d\\d)", "T$1:$2")
                .replaceFirst("(T.*[+-]\\d\\d)(\\d\\d)$", "$1:$2");
    }

    private static Instant read(String text, ZoneId zone) {
        var read = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (read instanceof OffsetDateTime whole) {
            return whole.toInstant();
        }
        return read instanceof LocalDateTime there
                ? there.atZone(zone).toInstant()
                : LocalDate.from(read).atStartOfDay(zone).toInstant();
    }
}
