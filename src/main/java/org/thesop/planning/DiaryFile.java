package org.thesop.planning;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.io.WriteContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ICalProperty;
import biweekly.util.ICalDate;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A calendar file (RFC 5545), read for the diary. Times without a zone are taken by the paper's clocks, days as the paper's
 * days. One time of a repeating event that was moved is an event of its own, and left out of the others.
 *
 * @param entries by when they begin, each with what it is called once
 * @param unreadable how many events have no moment or no name, and are left out
 */
public record DiaryFile(List<DiaryEntry> entries, int unreadable) {

    public static final int MOST_BYTES = 512 * 1024;
    public static final int MOST_EVENTS = 500;

    /** @throws NoDiaryFileException when it is no calendar, or more than anybody looks through */
    public static DiaryFile read(byte[] bytes, ZoneId paper) {
        if (bytes.length > MOST_BYTES) {
            throw new NoDiaryFileException(DiaryRefusal.TOO_LARGE);
        }
        var text = text(bytes);
        if (!text.contains("BEGIN:VCALENDAR")) {
            throw new NoDiaryFileException(DiaryRefusal.NO_CALENDAR);
        }
        var calendars = Biweekly.parse(text).all();
        var count = calendars.stream().mapToInt(each -> each.getEvents().size()).sum();
        if (count == 0) {
            throw new NoDiaryFileException(DiaryRefusal.NO_EVENTS);
        }
        if (count > MOST_EVENTS) {
            throw new NoDiaryFileException(DiaryRefusal.TOO_MANY_EVENTS);
        }
        var entries = new LinkedHashMap<String, DiaryEntry>();
        for (var calendar : calendars) {
            var reading = new Reading(calendar, paper);
            calendar.getEvents().forEach(event -> reading.read(event, entries));
        }
        var sorted = entries.values().stream()
                .sorted(Comparator.comparing(DiaryEntry::at).thenComparing(DiaryEntry::uid))
                .toList();
        if (sorted.isEmpty()) {
            throw new NoDiaryFileException(DiaryRefusal.NO_EVENTS);
        }
        return new DiaryFile(sorted, count - sorted.size());
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new NoDiaryFileException(DiaryRefusal.NOT_TEXT);
        }
    }

    /** One calendar of the file, with what its moved events leave out of those that repeat. */
    private static final class Reading {

        private final TimezoneInfo zones;
        private final ZoneId paper;
        private final Map<String, Set<Instant>> moved = new HashMap<>();

        Reading(ICalendar calendar, ZoneId paper) {
            this.zones = calendar.getTimezoneInfo();
            this.paper = paper;
            for (var event : calendar.getEvents()) {
                if (event.getUid() != null && event.getRecurrenceId() != null) {
                    moved.computeIfAbsent(event.getUid().getValue(), none -> new HashSet<>())
                            .add(moment(
                                    event.getRecurrenceId(),
                                    event.getRecurrenceId().getValue()));
                }
            }
        }

        void read(VEvent event, Map<String, DiaryEntry> entries) {
            var summary = event.getSummary() == null ? null : event.getSummary().getValue();
            var start = event.getDateStart();
            if (summary == null || summary.isBlank() || start == null || start.getValue() == null) {
                return;
            }
            var at = moment(start, start.getValue());
            var uid = uid(event, at);
            var repeat = repeat(event, start);
            entries.put(
                    uid,
                    new DiaryEntry(
                            uid,
                            summary,
                            event.getLocation() == null
                                    ? ""
                                    : event.getLocation().getValue(),
                            event.getDescription() == null
                                    ? ""
                                    : event.getDescription().getValue(),
                            !start.getValue().hasTime(),
                            at,
                            length(event, at),
                            repeat,
                            repeat == null ? Set.of() : leftOut(event)));
        }

        /** A time that was moved is known by when it should have been. */
        private String uid(VEvent event, Instant at) {
            var uid = event.getUid() == null ? "" : event.getUid().getValue();
            if (uid == null || uid.isBlank()) {
                return at + " " + event.getSummary().getValue().strip();
            }
            return event.getRecurrenceId() == null
                    ? uid
                    : uid + " "
                            + moment(
                                    event.getRecurrenceId(),
                                    event.getRecurrenceId().getValue());
        }

        private Duration length(VEvent event, Instant at) {
            if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
                return Duration.between(
                        at, moment(event.getDateEnd(), event.getDateEnd().getValue()));
            }
            return event.getDuration() == null || event.getDuration().getValue() == null
                    ? null
                    : Duration.ofMillis(event.getDuration().getValue().toMillis());
        }

        private Repeat repeat(VEvent event, DateOrDateTimeProperty start) {
            var rule = event.getRecurrenceRule();
            if (rule == null || event.getRecurrenceId() != null) {
                return null;
            }
            var text = new RecurrenceRuleScribe()
                    .writeText(rule, new WriteContext(biweekly.ICalVersion.V2_0, zones, null));
            return Repeat.of(text, zone(start)).orElse(null);
        }

        private Set<Instant> leftOut(VEvent event) {
            var all = new HashSet<Instant>();
            for (var exceptions : event.getExceptionDates()) {
                exceptions.getValues().forEach(each -> all.add(moment(exceptions, each)));
            }
            if (event.getUid() != null) {
                all.addAll(moved.getOrDefault(event.getUid().getValue(), Set.of()));
            }
            return all;
        }

        /** Days, and times without a zone, by the paper's clocks. */
        private Instant moment(ICalProperty property, ICalDate date) {
            var parts = date.getRawComponents();
            if (parts != null && !date.hasTime()) {
                return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate())
                        .atStartOfDay(paper)
                        .toInstant();
            }
            if (parts != null && !parts.isUtc() && zones.isFloating(property)) {
                return LocalDateTime.of(
                                parts.getYear(),
                                parts.getMonth(),
                                parts.getDate(),
                                parts.getHour(),
                                parts.getMinute(),
                                parts.getSecond())
                        .atZone(paper)
                        .toInstant();
            }
            return date.toInstant();
        }

        private ZoneId zone(ICalProperty property) {
            var named = zones.getTimezone(property);
            if (named == null) {
                return paper;
            }
            try {
                return ZoneId.of(named.getTimeZone().getID());
            } catch (DateTimeException madeUp) {
                return paper;
            }
        }
    }
}
