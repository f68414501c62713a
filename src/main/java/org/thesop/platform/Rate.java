package org.thesop.platform;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Lets so much through from one sender, and then no faster than that in so much time; counted in this node's memory only: two
 * nodes let twice as much through, which keeps a flood out all the same, and nobody waits for the database to be let in.
 */
public final class Rate {

    /** Beyond this the sender that was counted first is forgotten: memory stays bounded whoever knocks. */
    private static final int MOST_SENDERS = 10_000;

    /** Whoever has an address of IPv6 has as many as they like; what they have one of is its first half. */
    private static final Pattern NETWORK = Pattern.compile("^((?:[0-9a-f]*:){4}).*", Pattern.CASE_INSENSITIVE);

    private final Map<String, Bucket> senders = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_SENDERS;
        }
    };

    private final TimeMeter time;
    private final int most;
    private final Duration window;

    public Rate(Clock clock, int most, Duration window) {
        this.time = new ByClock(clock);
        this.most = most;
        this.window = window;
    }

    /** Counts something from this sender, and says whether it may still come in. What is refused does not count. */
    public boolean allows(String sender) {
        return delay(sender).isZero();
    }

    /** Counts something from this sender; how long until it may come in, nothing when it may now. */
    public synchronized Duration delay(String sender) {
        var probe = senders.computeIfAbsent(sender, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** What all addresses of one connection have in common, for a sender that is known by its address. */
    public static String network(String address) {
        return NETWORK.matcher(address).replaceFirst("$1");
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
                .build();
    }

    /** The paper's own clock, which tests stop. */
    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
