package org.thesop.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets so much through from one sender in so much time, counted in this node's memory only. */
public final class Rate {

    /** Beyond this the sender that was counted first is forgotten: memory stays bounded whoever knocks. */
    private static final int MOST_SENDERS = 10_000;

    private final Map<String, Deque<Instant>> received = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_SENDERS;
        }
    };

    private final Clock clock;
    private final int most;
    private final Duration window;

    public Rate(Clock clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    /** Counts something from this sender, and says whether it may still come in. */
    public synchronized boolean allows(String sender) {
        var now = clock.instant();
        var moments = received.computeIfAbsent(sender, unknown -> new ArrayDeque<>(most));
        while (!moments.isEmpty() && !moments.peekFirst().isAfter(now.minus(window))) {
            moments.removeFirst();
        }
        if (moments.size() >= most) {
            return false;
        }
        moments.addLast(now);
        return true;
    }
}
