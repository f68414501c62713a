package org.thesop.frontpage;

import java.time.Instant;

/**
 * What somebody chose for a slot: a story, or the newest of a section. One of the two is null.
 *
 * @param from null for at once
 * @param until the first moment when it is over; null for until it is taken off
 */
public record Pick(Long story, Long section, Instant from, Instant until) {

    /** @throws IllegalArgumentException when it is over before it begins, or is none or both of the two */
    public Pick {
        if ((story == null) == (section == null)) {
            throw new IllegalArgumentException("story " + story + ", section " + section);
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("from " + from + " until " + until);
        }
    }

    public static Pick story(long id, Instant from, Instant until) {
        return new Pick(id, null, from, until);
    }

    /** The newest story of a section that stands nowhere else on the page. */
    public static Pick newestOf(long section, Instant from, Instant until) {
        return new Pick(null, section, from, until);
    }

    public boolean isRule() {
        return section != null;
    }

    /** Whether this is its time. */
    public boolean isOn(Instant moment) {
        return (from == null || !moment.isBefore(from)) && !isOver(moment);
    }

    /** Whether its time has passed for good. */
    public boolean isOver(Instant moment) {
        return until != null && !moment.isBefore(until);
    }

    /** Whether there is a moment that belongs to both. */
    boolean meets(Pick other) {
        var endsBefore = until != null && other.from != null && !other.from.isBefore(until);
        var beginsAfter = other.until != null && from != null && !from.isBefore(other.until);
        return !endsBefore && !beginsAfter;
    }

    /** Whether it is the same story, at whatever time. */
    boolean sameStory(Pick other) {
        return story != null && story.equals(other.story);
    }
}
