package org.thesop.platform;

import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** How a language writes days and clocks; the patterns are texts, because each language has its own. */
record Dates(
        Language language,
        DateTimeFormatter longDay,
        DateTimeFormatter shortDay,
        DateTimeFormatter dayOfYear,
        DateTimeFormatter weekday,
        DateTimeFormatter month,
        DateTimeFormatter clock,
        DateTimeFormatter clockToday) {

    private static final Map<Language, Dates> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(
                    language,
                    new Dates(
                            language,
                            written(language, "date.longDay"),
                            written(language, "date.shortDay"),
                            written(language, "date.dayOfYear"),
                            DateTimeFormatter.ofPattern("EEEE", language.locale()),
                            written(language, "date.month"),
                            DateTimeFormatter.ofPattern("HH:mm", language.locale()),
                            written(language, "date.clockToday")));
        }
    }

    private static DateTimeFormatter written(Language language, String key) {
        var pattern = Texts.text(language, key);
        var day = pattern.indexOf('d');
        if (language != Language.FRENCH || day < 0) {
            return DateTimeFormatter.ofPattern(pattern, language.locale());
        }
        // No pattern knows that the first day of a month is no number there.
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern.substring(0, day))
                .appendText(
                        ChronoField.DAY_OF_MONTH,
                        LongStream.rangeClosed(1, 31)
                                .boxed()
                                .collect(Collectors.toMap(each -> each, each -> french(each.intValue()))))
                .appendPattern(pattern.substring(day + 1))
                .toFormatter(language.locale());
    }

    /** In the language spoken here. */
    static Dates now() {
        return ALL.get(Spoken.now());
    }

    String text(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }

    /** {@code November}, standing alone. */
    String name(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    /** A day of a month as it stands in a date: {@code 23rd}, {@code 23}, {@code 1er}. */
    String ordinal(int day) {
        return switch (language) {
            case ENGLISH -> day + english(day);
            case FRENCH -> french(day);
            case SPANISH -> Integer.toString(day);
        };
    }

    private static String french(int day) {
        return day == 1 ? "1er" : Integer.toString(day);
    }

    private static String english(int day) {
        var teen = day >= 11 && day <= 13;
        return switch (teen ? 0 : day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
