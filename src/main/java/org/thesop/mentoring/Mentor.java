package org.thesop.mentoring;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thesop.people.Person;
import org.thesop.story.Edition;

/** When and what an editor reads as a mentor, as this editor says. Who has said nothing is offered nothing. */
@Entity
@Table(name = "mentor")
public class Mentor {

    public static final int MOST_HOURS = 40;
    public static final int MOST_AWAY = 20;

    /** When nobody expects a mentor to read. */
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Id
    @Column(name = "person_id")
    private Long personId;

    /** A story counts as one. */
    @Column(name = "hours_a_week", nullable = false)
    private int hoursAWeek;

    @Column(nullable = false)
    private String zone;

    /** Slugs of sections; empty for all. */
    @ElementCollection
    @CollectionTable(name = "mentor_section", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "section", nullable = false)
    private Set<String> sections = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "mentor_kind", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<MentorKind> kinds = EnumSet.allOf(MentorKind.class);

    @ElementCollection
    @CollectionTable(name = "mentor_away", joinColumns = @JoinColumn(name = "person_id"))
    private Set<DaysAway> away = new HashSet<>();

    @Version
    private int version;

    protected Mentor() {}

    Mentor(Person person, ZoneId zone) {
        this.personId = person.id();
        this.zone = zone.getId();
    }

    /** Says it anew. */
    void says(MentorHours hours) {
        hoursAWeek = hours.aWeek();
        zone = hours.zone().getId();
        replace(sections, hours.sections());
        replace(kinds, hours.kinds());
        replace(away, Set.copyOf(hours.away()));
    }

    private static <T> void replace(Set<T> old, Set<T> now) {
        old.retainAll(now);
        old.addAll(now);
    }

    /** What was said, for the form. */
    public MentorHours hours() {
        return new MentorHours(hoursAWeek, zone(), Set.copyOf(sections), Set.copyOf(kinds), away());
    }

    /** Whether this is something that the mentor reads, on a day on which the mentor is there. */
    boolean reads(Edition edition, Instant now) {
        var section = edition.copy().section();
        return kinds.contains(MentorKind.of(edition.kind()))
                && (sections.isEmpty() || (section != null && sections.contains(section.slug())))
                && !isAway(day(now));
    }

    /** Whether it is day where the mentor lives. */
    boolean awake(Instant now) {
        var time = now.atZone(zone()).toLocalTime();
        return !time.isBefore(MORNING) && time.isBefore(NIGHT);
    }

    /** Whether the mentor is away on this day of their own calendar. */
    public boolean isAway(LocalDate day) {
        return away.stream().anyMatch(each -> each.holds(day));
    }

    /** Until when the mentor is away who is away now; empty otherwise. Days that follow upon one another are one absence. */
    public Optional<LocalDate> awayUntil(Instant now) {
        var day = day(now);
        if (!isAway(day)) {
            return Optional.empty();
        }
        return Optional.of(there(day).minusDays(1));
    }

    /**
     * The moment at which so many hours have passed for this mentor: days away do not count, and what falls into the night is
     * expected in the morning.
     */
    public Instant after(Instant since, int hours) {
        var left = Duration.ofHours(hours);
        var at = since;
        while (true) {
            var tomorrow = day(at).plusDays(1).atStartOfDay(zone()).toInstant();
            if (isAway(day(at))) {
                at = there(day(at)).atStartOfDay(zone()).toInstant();
            } else {
                var today = Duration.between(at, tomorrow);
                if (left.compareTo(today) <= 0) {
                    return byDay(at.plus(left));
                }
                left = left.minus(today);
                at = tomorrow;
            }
        }
    }

    /** The same for whoever reads it; null is somebody who has said nothing, or nobody yet. */
    static Instant expected(Mentor mentor, Instant since, int hours) {
        return mentor == null ? since.plus(Duration.ofHours(hours)) : mentor.after(since, hours);
    }

    /** This day, or the first after it on which the mentor is there; as many steps as there are absences, however long. */
    private LocalDate there(LocalDate day) {
        return away.stream()
                .filter(each -> each.holds(day))
                .findFirst()
                .map(each -> there(each.last().plusDays(1)))
                .orElse(day);
    }

    private Instant byDay(Instant moment) {
        var local = moment.atZone(zone());
        if (local.toLocalTime().isBefore(NIGHT) && !local.toLocalTime().isBefore(MORNING)) {
            return moment;
        }
        var day = local.toLocalTime().isBefore(MORNING)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return there(day).atTime(MORNING).atZone(zone()).toInstant();
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    public long personId() {
        return personId;
    }

    public int hoursAWeek() {
        return hoursAWeek;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Next first. */
    public List<DaysAway> away() {
        return away.stream()
                .sorted(Comparator.comparing(DaysAway::first).thenComparing(DaysAway::last))
                .toList();
    }
}
