package org.thesop.style;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.thesop.platform.NotReachedException;
import org.thesop.platform.Outgoing;
import org.thesop.style.LinkStanding.State;

/**
 * Whether the pages that copy links to are there. They are asked in the background, each once for all rooms, one after
 * the other where the host is the same; what was learnt is remembered for hours.
 */
@ApplicationScoped
class Links {

    private static final Duration KNOWN = Duration.ofHours(12);
    private static final Duration DOUBTED = Duration.ofMinutes(15);
    private static final int MOST_KNOWN = 5_000;
    private static final int LINES = 3;

    /** Waiting in one line: some minutes when each page takes its time, and little memory. */
    private static final int MOST_WAITING = 200;

    @Inject
    Outgoing outgoing;

    @Inject
    Clock clock;

    private record Known(LinkStanding standing, Instant until) {}

    private final Map<String, Known> known = new LinkedHashMap<>();
    private final List<ExecutorService> lines =
            Stream.generate(Links::line).limit(LINES).toList();

    private static ExecutorService line() {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
            var thread = new Thread(task, "link-check");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void close() {
        lines.forEach(ExecutorService::shutdownNow);
    }

    /** What is known of an address now; asks it in the background when nothing is, unless too many wait already. */
    LinkStanding of(String address) {
        if (!address.matches("(?i)https?://.*")) {
            return LinkStanding.of(State.FINE); // mail, or a page of ours
        }
        if (!Outgoing.isAddress(address)) {
            return LinkStanding.of(State.NO_ADDRESS);
        }
        synchronized (known) {
            var before = known.get(address);
            if (before != null && clock.instant().isBefore(before.until)) {
                return before.standing;
            }
            remember(address, LinkStanding.PENDING, DOUBTED);
        }
        try {
            lines.get(Math.floorMod(host(address).hashCode(), LINES)).execute(() -> learn(address));
            return LinkStanding.PENDING;
        } catch (RejectedExecutionException full) {
            synchronized (known) {
                known.remove(address);
            }
            return LinkStanding.of(State.BUSY);
        }
    }

    private static String host(String address) {
        return String.valueOf(
                URI.create(address.replaceFirst("^(https?://[^/?#]*).*$", "$1")).getHost());
    }

    private void learn(String address) {
        var standing = ask(address);
        synchronized (known) {
            remember(address, standing, standing.state() == State.UNSURE ? DOUBTED : KNOWN);
        }
    }

    private void remember(String address, LinkStanding standing, Duration how) {
        known.remove(address);
        known.put(address, new Known(standing, clock.instant().plus(how)));
        if (known.size() > MOST_KNOWN) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private LinkStanding ask(String address) {
        try {
            var answer = outgoing.look(address.replaceFirst("#.*$", ""));
            if (answer.status() == 404 || answer.status() == 410) {
                return LinkStanding.of(State.DEAD);
            }
            if (answer.status() >= 400) {
                return LinkStanding.of(State.UNSURE);
            }
            return answer.permanently() ? new LinkStanding(State.MOVED, answer.address()) : LinkStanding.of(State.FINE);
        } catch (NotReachedException notReached) {
            return LinkStanding.of(
                    switch (notReached.why()) {
                        case NO_HOST -> State.DEAD;
                        case PRIVATE -> State.PRIVATE;
                        case NOT_AN_ADDRESS -> State.NO_ADDRESS;
                        default -> State.UNSURE;
                    });
        }
    }
}
