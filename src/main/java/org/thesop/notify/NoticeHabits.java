package org.thesop.notify;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What one person chose to be told, and where. Who never chose has none of these, and is told what is usual. */
@Entity
@Table(name = "notice_habits")
public class NoticeHabits {

    @Id
    @Column(name = "person_id")
    private Long personId;

    /** The hour by the paper's clocks at which all mail comes as one; null when each comes at once. */
    @Column(name = "digest_hour")
    private Integer digestHour;

    @Column(name = "digested_at")
    private Instant digestedAt;

    @ElementCollection
    @CollectionTable(name = "notice_choice", joinColumns = @JoinColumn(name = "person_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "kind")
    @Enumerated(EnumType.STRING)
    @Column(name = "place", nullable = false)
    private Map<NoticeKind, Where> choices = new HashMap<>();

    protected NoticeHabits() {}

    NoticeHabits(long personId) {
        this.personId = personId;
    }

    /**
     * Chooses anew.
     *
     * @param hour of the digest, 0 to 23; null for each mail at once
     */
    void choose(Map<NoticeKind, Where> places, Integer hour, Instant now) {
        if (hour != null && (hour < 0 || hour > 23)) {
            throw new IllegalArgumentException("a digest at " + hour);
        }
        places.forEach((kind, place) -> choices.put(kind, place));
        if (hour != null && !hour.equals(digestHour)) {
            // The first one comes when that hour comes next, and holds what happened from now on.
            digestedAt = now;
        }
        digestHour = hour;
    }

    Where whereOf(NoticeKind kind) {
        return choices.getOrDefault(kind, kind.usual());
    }

    /** For every kind. */
    public Map<NoticeKind, Where> places() {
        var all = new EnumMap<NoticeKind, Where>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            all.put(kind, whereOf(kind));
        }
        return all;
    }

    public Integer digestHour() {
        return digestHour;
    }

    public Long personId() {
        return personId;
    }

    /** Whether the hour has come since the last digest; in the hour that daylight saving skips, at its end. */
    boolean digestDue(Instant now, ZoneId zone) {
        if (digestHour == null) {
            return false;
        }
        var local = now.atZone(zone);
        var today = local.toLocalDate().atTime(digestHour, 0).atZone(zone).toInstant();
        var last = today.isAfter(now)
                ? local.toLocalDate()
                        .minusDays(1)
                        .atTime(digestHour, 0)
                        .atZone(zone)
                        .toInstant()
                : today;
        return digestedAt == null || digestedAt.isBefore(last);
    }

    void digested(Instant now) {
        digestedAt = now;
    }
}
