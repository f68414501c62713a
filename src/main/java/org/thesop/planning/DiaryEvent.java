package org.thesop.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.story.Section;

/** Something that will happen and that the paper may want to cover, once or again and again. */
@Entity
@Table(name = "diary_event")
public class DiaryEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** By which a calendar file knows it again; null for one that somebody typed. */
    private String uid;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String place;

    @Column(nullable = false)
    private String notes;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private Section section;

    @Column(name = "all_day", nullable = false)
    private boolean allDay;

    @Column(name = "first_at", nullable = false)
    private Instant firstAt;

    /** When its last time is over, or begins where nobody said how long it takes; null when it goes on for ever. */
    @Column(name = "last_at")
    private Instant lastAt;

    /** Null when nobody said how long it takes. */
    private Integer minutes;

    /** See {@link Repeat}; null when it happens once. */
    private String rule;

    /** By whose clocks it repeats. */
    @Column(nullable = false)
    private String zone;

    /** Moments at which it does not happen though it repeats, with spaces between them. */
    @Column(name = "left_out", nullable = false)
    private String leftOut;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "made_by_id")
    private Person madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Version
    private int version;

    protected DiaryEvent() {}

    DiaryEvent(DiaryEntry entry, Section section, ZoneId paper, Person by, Instant at) {
        this.madeBy = by;
        this.madeAt = at;
        become(entry, section, paper);
    }

    /** Takes over what the diary is told of it now. */
    final void become(DiaryEntry entry, Section about, ZoneId paper) {
        uid = entry.uid();
        title = entry.title();
        place = entry.place();
        notes = entry.notes();
        section = about;
        allDay = entry.allDay();
        firstAt = entry.at();
        minutes =
                entry.length() == null ? null : (int) Math.max(1, entry.length().toMinutes());
        rule = entry.repeat() == null ? null : entry.repeat().rule();
        zone = (entry.repeat() == null ? paper : entry.repeat().zone()).getId();
        leftOut = entry.leftOut().stream().sorted().map(Instant::toString).collect(Collectors.joining(" "));
        var last = rule == null ? Optional.of(firstAt) : entry.repeat().last(firstAt);
        lastAt = last.map(begins -> begins.plus(lasts())).orElse(null);
    }

    private Duration lasts() {
        return minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes);
    }

    /** Does not happen at one of its moments. */
    void leaveOut(Instant moment) {
        var all = new TreeSet<>(leftOut());
        all.add(moment);
        leftOut = all.stream().map(Instant::toString).collect(Collectors.joining(" "));
    }

    /** When it begins from one moment on and before another; or before, when it still goes on at the first moment. */
    List<Instant> between(Instant from, Instant to) {
        return new Repeat(rule, ZoneId.of(zone))
                .between(firstAt, leftOut(), from.minus(lasts()), to).stream()
                        .filter(at -> !at.isBefore(from) || at.plus(lasts()).isAfter(from))
                        .toList();
    }

    /** What the diary was told of it. */
    public DiaryEntry entry() {
        return new DiaryEntry(
                uid,
                title,
                place,
                notes,
                allDay,
                firstAt,
                length(),
                rule == null ? null : new Repeat(rule, ZoneId.of(zone)),
                leftOut());
    }

    private Set<Instant> leftOut() {
        return Arrays.stream(leftOut.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .map(Instant::parse)
                .collect(Collectors.toSet());
    }

    public Long id() {
        return id;
    }

    public String uid() {
        return uid;
    }

    public String title() {
        return title;
    }

    public String place() {
        return place;
    }

    public String notes() {
        return notes;
    }

    /** Null for none. */
    public Section section() {
        return section;
    }

    public boolean allDay() {
        return allDay;
    }

    /** Null when nobody said how long it takes. */
    public Duration length() {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    /** Whether it happens more than once. */
    public boolean repeats() {
        return rule != null;
    }
}
