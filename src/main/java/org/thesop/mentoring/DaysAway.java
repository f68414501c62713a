package org.thesop.mentoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Days on which a mentor reads nothing, first and last included, by the mentor's own calendar. */
@Embeddable
public class DaysAway {

    @Column(name = "first_day", nullable = false)
    private LocalDate first;

    @Column(name = "last_day", nullable = false)
    private LocalDate last;

    protected DaysAway() {}

    /** @throws IllegalArgumentException when they would end before they begin */
    public DaysAway(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("away from " + first + " until " + last);
        }
        this.first = first;
        this.last = last;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaysAway that && first.equals(that.first) && last.equals(that.last);
    }

    @Override
    public int hashCode() {
        return first.hashCode() * 31 + last.hashCode();
    }
}
