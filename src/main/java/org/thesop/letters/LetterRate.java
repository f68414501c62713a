package org.thesop.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many letters come from one address: five in ten minutes, counted in this node's memory only. */
@ApplicationScoped
public class LetterRate {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Beyond this the address that was counted first is forgotten: memory stays bounded whoever knocks. */
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Deque<Instant>> received = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private final Clock clock;

    @Inject
    public LetterRate(Clock clock) {
        this.clock = clock;
    }

    /** For the container, which makes a proxy of this class. */
    protected LetterRate() {
        this(null);
    }

    /** Counts a letter from this address, and says whether it may still be sent. */
    public synchronized boolean allows(String address) {
        var now = clock.instant();
        var moments = received.computeIfAbsent(address, unknown -> new ArrayDeque<>(MOST));
        while (!moments.isEmpty() && !moments.peekFirst().isAfter(now.minus(WINDOW))) {
            moments.removeFirst();
        }
        if (moments.size() >= MOST) {
            return false;
        }
        moments.addLast(now);
        return true;
    }
}
