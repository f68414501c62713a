package org.thesop.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Published:April 14th, 2008 10:37 EST", in the ways the old site and those who saved it wrote that.
 *
 * @param remark what was strange about the hour, if anything
 */
record PublicationLine(LocalDateTime printed, Optional<RemarkKind> remark) {
    /** Longer lines are sentences; no pattern is tried on them. */
    private static final int MAX_CHARS = 120;

    private static final Pattern CLAIM = Pattern.compile("(?i)^published ?:");

    private static final Pattern SHAPE = Pattern.compile("(?i)^published ?(?::|on\\b)? ?"
            + "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?"
            + "(?:(?<month>[a-z]{3,9})\\.? ?(?<day>\\d{1,2})(?: ?(?:st|nd|rd|th))?"
            + "|(?<day2>\\d{1,2})(?: ?(?:st|nd|rd|th))? (?:of )?(?<month2>[a-z]{3,9})\\.?)"
            + " ?,? ?(?<year>(?:19|20)\\d\\d)"
            + "(?: ?[,|–—-]? ?(?:at )?(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d)(?:[:.]\\d\\d)?)?"
            + "(?: ?(?<half>[ap])\\.? ?m\\b\\.?)?)?"
            + "(?: ?\\(?[a-z][^\\d]{0,30}(?:[+-]?\\d{1,2}:?\\d{0,2})?\\)?)?$");

    /** Whether a line says that it is one, so that an unreadable one can be told from a missing one. */
    static boolean isClaimedBy(String line) {
        return line.length() <= MAX_CHARS && CLAIM.matcher(line).find();
    }

    /** Empty when the line is not one, or names a time that no calendar has. */
    static Optional<PublicationLine> in(String line) {
        if (line.length() > MAX_CHARS) {
            return Optional.empty();
        }
        var shape = SHAPE.matcher(line);
        if (!shape.find()) {
            return Optional.empty();
        }
        try {
            return month(either(shape, "month")).flatMap(month -> read(shape, month));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<PublicationLine> read(Matcher shape, Month month) {
        var day = LocalDate.of(number(shape.group("year")), month, number(either(shape, "day")));
        var hour = shape.group("hour");
        var minute = shape.group("minute");
        var half = shape.group("half");
        if (hour == null) {
            return Optional.of(new PublicationLine(day.atStartOfDay(), Optional.of(RemarkKind.NO_HOUR)));
        }
        if (minute == null && half == null) {
            return Optional.empty(); // a number after the year is not yet a time
        }
        var clock = number(hour);
        // Some programs printed 14:30 PM and 0:10 AM.
        var ignored = half != null && (clock > 12 || (clock == 0 && isPm(half)));
        if (half != null && !ignored) {
            clock = clock % 12 + (isPm(half) ? 12 : 0);
        }
        var time = LocalTime.of(clock, minute == null ? 0 : number(minute));
        return Optional.of(new PublicationLine(
                day.atTime(time), ignored ? Optional.of(RemarkKind.HALF_OF_DAY_IGNORED) : Optional.empty()));
    }

    private static boolean isPm(String half) {
        return half.equalsIgnoreCase("p");
    }

    private static String either(Matcher shape, String group) {
        var first = shape.group(group);
        return first == null ? shape.group(group + "2") : first;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<Month> month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> name.equalsIgnoreCase(month.name())
                        || name.equalsIgnoreCase(month.name().substring(0, 3))
                        || (month == Month.SEPTEMBER && name.equalsIgnoreCase("sept")))
                .findFirst();
    }
}
