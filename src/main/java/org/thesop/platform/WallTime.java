package org.thesop.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A time that somebody typed in the paper's zone. Daylight saving skips some and doubles others: those are asked about,
 * not guessed.
 *
 * @param moments the moments that the paper's clocks show this time: none, one or two, earlier first
 */
public record WallTime(LocalDateTime typed, List<Instant> moments) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** Reads {@code 2026-11-23T09:40}, with seconds or without; empty when it is no time. */
    public static Optional<WallTime> read(String typed, PaperZone zone) {
        try {
            var time = LocalDateTime.parse(typed.strip());
            return Optional.of(new WallTime(time, zone.moments(time)));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** How a form shows a moment in the paper's zone; with its seconds when it has some, or sending the form would lose them. */
    public static String field(Instant moment, PaperZone zone) {
        var local = moment.atZone(zone.id());
        return (local.getSecond() == 0 ? MINUTES : SECONDS).format(local);
    }

    public boolean skipped() {
        return moments.isEmpty();
    }

    public boolean doubled() {
        return moments.size() > 1;
    }
}
