package org.thesop.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways to repeat that a form offers; a file of somebody else may hold any other. */
public enum Repeating {
    NEVER(""),
    DAILY("FREQ=DAILY"),
    WEEKLY("FREQ=WEEKLY"),
    EVERY_TWO_WEEKS("FREQ=WEEKLY;INTERVAL=2"),
    MONTHLY("FREQ=MONTHLY"),
    YEARLY("FREQ=YEARLY"),
    /** As a calendar file says it. */
    OTHERWISE(null);

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern UNTIL_DAY = Pattern.compile(";?UNTIL=(\\d{8})(T(\\d{6})Z?)?");

    private final String rule;

    Repeating(String rule) {
        this.rule = rule;
    }

    /**
     * The rule of one that repeats.
     *
     * @param lastDay after which it does not happen any more, null for ever
     * @return empty for {@link #NEVER}
     * @throws IllegalStateException for {@link #OTHERWISE}, which has no rule of its own
     */
    public Optional<Repeat> until(LocalDate lastDay, ZoneId zone) {
        if (this == OTHERWISE) {
            throw new IllegalStateException("whoever repeats otherwise keeps the rule");
        }
        if (this == NEVER) {
            return Optional.empty();
        }
        return Repeat.of(lastDay == null ? rule : rule + ";UNTIL=" + UNTIL.format(endOf(lastDay, zone)), zone);
    }

    private static OffsetDateTime endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1).atOffset(ZoneOffset.UTC);
    }

    /** Which of them a rule is; null is none. */
    public static Repeating of(Repeat repeat) {
        if (repeat == null) {
            return NEVER;
        }
        var plain = UNTIL_DAY.matcher(repeat.rule()).replaceFirst("");
        return Arrays.stream(values())
                .filter(each -> plain.equals(each.rule))
                .findFirst()
                .orElse(OTHERWISE);
    }

    /** The day after which a rule ends; empty when it says none. */
    public static Optional<LocalDate> lastDay(Repeat repeat) {
        var until = UNTIL_DAY.matcher(repeat == null ? "" : repeat.rule());
        if (!until.find()) {
            return Optional.empty();
        }
        var day = LocalDate.parse(until.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        if (until.group(3) == null) {
            return Optional.of(day);
        }
        var time = LocalTime.parse(until.group(3), DateTimeFormatter.ofPattern("HHmmss"));
        var moment = day.atTime(time).toInstant(ZoneOffset.UTC);
        return Optional.of(moment.atZone(repeat.zone()).toLocalDate());
    }
}
