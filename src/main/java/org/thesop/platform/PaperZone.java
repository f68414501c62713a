package org.thesop.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The paper's time zone: the one place that knows it, and that turns moments into words and back. */
@Named
@ApplicationScoped
public class PaperZone {

    private volatile ZoneId zone;

    /** The zone that the settings name. */
    public PaperZone() {
        this(ZoneId.of(Settings.zone()));
    }

    public PaperZone(ZoneId zone) {
        this.zone = zone;
    }

    /** Goes by another zone from now on: this one, an IANA name; null for the one that the settings name. */
    public void follow(String name) {
        zone = ZoneId.of(name == null ? Settings.zone() : name);
    }

    public ZoneId id() {
        return zone;
    }

    /** The zone as readers know it: in America {@code ET} or {@code PT} all year, elsewhere the zone's own short name. */
    public String label() {
        return zone.getId().startsWith("America/")
                ? zone.getDisplayName(TextStyle.SHORT, Locale.US)
                : DateTimeFormatter.ofPattern("zzz", Locale.US).format(Instant.EPOCH.atZone(zone));
    }

    /** The day on the paper's calendar when this moment happens. */
    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** When this day begins by the paper's clocks. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** {@code Monday, November 23, 2026}; like all that follows as the language {@link Spoken} here writes it. */
    public String longDay(Instant moment) {
        return Days.longDay(day(moment));
    }

    /** {@code Nov 23, 2026}. */
    public String shortDay(Instant moment) {
        return Days.shortDay(day(moment));
    }

    /** {@code 09:40}. */
    public String clock(Instant moment) {
        return Dates.now().clock().format(moment.atZone(zone));
    }

    /** {@code November 23rd, 2026 09:40 ET}, the publication line of twenty years of this paper. */
    public String publicationLine(Instant moment) {
        var local = moment.atZone(zone);
        var dates = Dates.now();
        return dates.text(
                "date.publicationLine",
                dates.name(local.getMonth()),
                dates.ordinal(local.getDayOfMonth()),
                Integer.toString(local.getYear()),
                clock(moment),
                label());
    }

    /** {@code Nov 23, 2026, 09:40 ET}: complete and short, for lists at the desks. */
    public String full(Instant moment) {
        return shortDay(moment) + ", " + clock(moment) + " " + label();
    }

    /** {@code 01:30 EDT (UTC-04:00)}: tells the two halves of a doubled hour apart. */
    public String withOffset(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm zzz '(UTC'xxx')'", Locale.US).format(moment.atZone(zone));
    }

    /** How a reader says it: {@code 9:40 a.m. ET} today, {@code Yesterday}, {@code Saturday}, {@code Nov 3}. */
    public String recent(Instant moment, Instant now) {
        var local = moment.atZone(zone);
        var dates = Dates.now();
        var daysAgo = day(now).toEpochDay() - local.toLocalDate().toEpochDay();
        if (daysAgo == 0) {
            var half = local.getHour() < 12 ? "date.beforeNoon" : "date.afterNoon";
            return dates.text(half, dates.clockToday().format(local)) + " " + label();
        }
        if (daysAgo == 1) {
            return dates.text("date.yesterday");
        }
        if (daysAgo > 1 && daysAgo < 7) {
            return dates.weekday().format(local);
        }
        return local.getYear() == day(now).getYear() ? Days.dayOfYear(local.toLocalDate()) : shortDay(moment);
    }

    /**
     * The moments that a wall clock in the paper's zone shows this time: one on most days, none in the hour that daylight
     * saving skips, two (earlier first) in the hour that it doubles.
     */
    public List<Instant> moments(LocalDateTime wallTime) {
        return zone.getRules().getValidOffsets(wallTime).stream()
                .map(wallTime::toInstant)
                .sorted()
                .toList();
    }
}
