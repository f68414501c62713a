package org.thesop.frontpage;

import java.time.Instant;

/**
 * What somebody chose for a slot: a story, or a rule that finds one each time the page is printed.
 *
 * @param story null for a rule
 * @param section of which a rule finds one; null for a story, and for what is read most in the whole paper
 * @param from null for at once
 * @param until the first moment when it is over; null for until it is taken off
 */
public record Pick(Kind kind, Long story, Long section, Instant from, Instant until) {

    /** How a slot comes to its story. */
    public enum Kind {
        STORY,
        /** The newest of a section that stands nowhere else on the page. */
        NEWEST,
        /** What readers opened most in the last days, and stands nowhere else on the page. */
        MOST_READ
    }

    /** @throws IllegalArgumentException when it is over before it begins, or names what its kind does not */
    public Pick {
        var named =
                switch (kind) {
                    case STORY -> story != null && section == null;
                    case NEWEST -> story == null && section != null;
                    case MOST_READ -> story == null;
                };
        if (!named) {
            throw new IllegalArgumentException(kind + " of story " + story + ", section " + section);
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("from " + from + " until " + until);
        }
    }

    public static Pick story(long id, Instant from, Instant until) {
        return new Pick(Kind.STORY, id, null, from, until);
    }

    public static Pick newestOf(long section, Instant from, Instant until) {
        return new Pick(Kind.NEWEST, null, section, from, until);
    }

    /** @param section null for the whole paper */
    public static Pick mostReadIn(Long section, Instant from, Instant until) {
        return new Pick(Kind.MOST_READ, null, section, from, until);
    }

    /** The same at another time. */
    Pick between(Instant begin, Instant end) {
        return new Pick(kind, story, section, begin, end);
    }

    public boolean isRule() {
        return kind != Kind.STORY;
    }

    /** Whether a rule takes stories of this section. */
    boolean takesFrom(long candidates) {
        return section == null || section == candidates;
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
