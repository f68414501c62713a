package org.thesop.planning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.thesop.planning.DiaryEntry;
import org.thesop.planning.DiaryEvent;
import org.thesop.planning.DiaryRow;
import org.thesop.planning.Repeating;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** How the diary is said. */
@Named
@ApplicationScoped
public class DiaryTexts {

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /** The same on one of the days that it takes: {@code from 18:00}, {@code all day}, {@code until 16:00}. */
    public String hours(DiaryRow row, LocalDate on) {
        if (row.event().allDay() || !takesDays(row)) {
            return hours(row);
        }
        if (on.equals(zone.day(row.at()))) {
            return messages.text("diary.hours.from", zone.clock(row.at()));
        }
        return on.equals(row.lastDay(zone))
                ? messages.text("diary.hours.until", zone.clock(row.until()))
                : messages.text("diary.allDay");
    }

    /** {@code day 2 of 3}; empty for what takes one. */
    public String which(DiaryRow row, LocalDate on) {
        if (!takesDays(row)) {
            return "";
        }
        var first = zone.day(row.at());
        return messages.text(
                "diary.which",
                ChronoUnit.DAYS.between(first, on) + 1,
                ChronoUnit.DAYS.between(first, row.lastDay(zone)) + 1);
    }

    private boolean takesDays(DiaryRow row) {
        return row.lastDay(zone).isAfter(zone.day(row.at()));
    }

    /** {@code 18:00–20:00}, {@code 18:00} when nobody said how long it takes, {@code all day}. */
    public String hours(DiaryRow row) {
        if (row.event().allDay()) {
            return messages.text("diary.allDay");
        }
        return row.until() == null
                ? zone.clock(row.at())
                : messages.text("diary.hours", zone.clock(row.at()), zone.clock(row.until()));
    }

    /** {@code City Hall · Campus · every week}. */
    public String about(DiaryEvent event) {
        var said = new ArrayList<String>();
        if (!event.place().isEmpty()) {
            said.add(event.place());
        }
        if (event.section() != null) {
            said.add(event.section().name());
        }
        if (event.repeats()) {
            said.add(repeats(event.entry()));
        }
        return String.join(" · ", said);
    }

    /** {@code every week, until Dec 31, 2026}. */
    public String repeats(DiaryEntry entry) {
        var how = messages.of(Repeating.of(entry.repeat()));
        return Repeating.lastDay(entry.repeat())
                .map(day -> messages.text("diary.until", how, zone.shortDay(zone.start(day))))
                .orElse(how);
    }

    /** When one time of an event is: {@code Nov 24, 2026, 18:00 ET}; the day alone where it lasts all day. */
    public String when(boolean allDay, Instant at) {
        return allDay ? messages.text("diary.day", zone.longDay(at)) : zone.full(at);
    }

    /** What whoever covers it has to know: when, where, and what the diary says. */
    String brief(DiaryEvent event, Instant at) {
        var lines = new ArrayList<String>();
        lines.add(event.place().isEmpty() ? when(event.allDay(), at) : when(event.allDay(), at) + ", " + event.place());
        if (!event.notes().isEmpty()) {
            lines.add(event.notes());
        }
        return String.join("\n\n", lines);
    }

    /** {@code 2 h 30 min}; empty when nobody said. */
    public String length(Duration length) {
        return length == null ? "" : messages.text("diary.length", length.toHours(), length.toMinutesPart());
    }
}
