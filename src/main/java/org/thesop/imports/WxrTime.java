package org.thesop.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The moments of a WordPress export. */
final class WxrTime {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private WxrTime() {}

    /**
     * When it was: by Greenwich, else by the site's own clock, which is taken for the paper's; zeros are no moment.
     *
     * @param zone the paper's
     */
    static Optional<Instant> of(String gmt, String local, ZoneId zone) {
        return read(gmt).map(time -> time.toInstant(ZoneOffset.UTC)).or(() -> read(local)
                .map(time -> time.atZone(zone).withEarlierOffsetAtOverlap().toInstant()));
    }

    private static Optional<LocalDateTime> read(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), FORM));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
