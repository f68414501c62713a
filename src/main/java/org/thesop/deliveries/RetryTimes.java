package org.thesop.deliveries;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When something that was not taken is tried again, and when no more: growing pauses, a little less than two days in all. */
public final class RetryTimes {

    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(16));

    /** A server that was wrongly set up may be mended in these seconds; what follows behind must not wait for days. */
    static final int TRIES_OF_WHAT_IS_REFUSED = 3;

    private RetryTimes() {}

    /**
     * How long until the next try; empty when it is given up.
     *
     * @param tries how often it was tried, at least once
     * @param refused whether the receiver said that it will not take it
     */
    public static Optional<Duration> after(int tries, boolean refused) {
        return tries > PAUSES.size() || (refused && tries >= TRIES_OF_WHAT_IS_REFUSED)
                ? Optional.empty()
                : Optional.of(PAUSES.get(tries - 1));
    }
}
