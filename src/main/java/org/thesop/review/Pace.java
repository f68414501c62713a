package org.thesop.review;

import java.time.Duration;
import java.time.Instant;

/** How waiting copy stands against the goal for an answer. */
public enum Pace {
    FINE,
    /** Three quarters of the goal have passed. */
    SOON,
    LATE;

    private static final double SOON_FROM = 0.75;

    /** The pace of copy that has waited since a moment, with so many hours as the goal. */
    public static Pace of(Instant since, int goalHours, Instant now) {
        var share = share(since, goalHours, now);
        if (share > 1) {
            return LATE;
        }
        return share >= SOON_FROM ? SOON : FINE;
    }

    /** How much of the goal has passed: 1 for all of it, never negative. */
    public static double share(Instant since, int goalHours, Instant now) {
        var waited = Duration.between(since, now).toMillis();
        return Math.max(0, waited) / (double) Duration.ofHours(goalHours).toMillis();
    }
}
