package org.thesop.newsstand;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The pages that this node has kept, the least wanted given up when there is no more room. A page is printed by one while others
 * wait for it, and what was changed while it was printed keeps it from being kept.
 */
public final class Rack {

    /** A page whose printing takes longer than so many changes is not kept. */
    private static final int DROPS_REMEMBERED = 1_000;

    private record Drop(long number, Set<String> tags) {}

    /**
     * How it does.
     *
     * @param handedOut pages that were answered at once
     * @param printed pages that had to be printed first
     */
    public record Figures(long pages, long bytes, long mostBytes, long handedOut, long printed) {

        /** Of a hundred pages that were asked for, how many were ready; 0 when none was asked for. */
        public int readyOfHundred() {
            var asked = handedOut + printed;
            return asked == 0 ? 0 : (int) (100 * handedOut / asked);
        }
    }

    private final Cache<String, KeptPage> pages;
    private final long mostBytes;
    private final Trust trust;
    private final Clock clock;
    private final Map<String, Turn> printing = new ConcurrentHashMap<>();
    private final Deque<Drop> drops = new ArrayDeque<>();
    private long dropped;
    private final LongAdder handedOut = new LongAdder();
    private final LongAdder printed = new LongAdder();

    /** @param mostBytes about; 0 keeps nothing */
    Rack(long mostBytes, Trust trust, Clock clock) {
        this.mostBytes = mostBytes;
        this.trust = trust;
        this.clock = clock;
        // On the thread that is there: one of Java's own would outlive the application.
        this.pages = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String key, KeptPage page) -> page.weight())
                .executor(Runnable::run)
                .build();
    }

    /** The page under this key when it can be handed out as it is, else null. Asks nobody and never waits. */
    public KeptPage ready(String key) {
        var page = pages.getIfPresent(key);
        if (page == null || !trust.holds() || (page.isOver(clock.millis()) && !trust.isBlind())) {
            return null;
        }
        handedOut.increment();
        return page;
    }

    /** Whether pages are printed for each who asks. */
    public boolean keepsNothing() {
        return mostBytes == 0;
    }

    /** Whether this node is sure to have heard of every change. */
    public boolean isTrusted() {
        return trust.holds();
    }

    /** The caller's turn to print the page, or somebody else's to wait for. Whoever has it ends it, whatever happens. */
    public Turn turn(String key) {
        var begun = new Turn(key, dropped());
        var other = printing.putIfAbsent(key, begun);
        return other == null ? begun : other;
    }

    private synchronized long dropped() {
        return dropped;
    }

    /** Ends a turn with a page, which is kept unless something on it has changed since the turn began. */
    public void end(Turn turn, KeptPage page) {
        if (pages.getIfPresent(turn.key()) != page) {
            printed.increment();
        }
        var kept = keep(turn, page);
        printing.remove(turn.key(), turn);
        turn.ends(kept ? Turn.Outcome.KEPT : Turn.Outcome.OUTDATED, kept ? page : null);
    }

    /** Ends a turn in which no page was printed. */
    public void end(Turn turn) {
        printing.remove(turn.key(), turn);
        turn.ends(Turn.Outcome.NO_PAGE, null);
    }

    private synchronized boolean keep(Turn turn, KeptPage page) {
        var forgotten = dropped - turn.since() > drops.size();
        if (forgotten
                || drops.stream()
                        .anyMatch(drop ->
                                drop.number > turn.since() && page.shows().any(drop.tags))) {
            return false;
        }
        pages.put(turn.key(), page);
        return true;
    }

    /** Drops every page that shows any of these. */
    synchronized void drop(Set<String> tags) {
        drops.addLast(new Drop(++dropped, Set.copyOf(tags)));
        if (drops.size() > DROPS_REMEMBERED) {
            drops.removeFirst();
        }
        pages.asMap().values().removeIf(page -> page.shows().any(tags));
    }

    public Figures figures() {
        pages.cleanUp();
        var bytes = pages.policy().eviction().orElseThrow().weightedSize().orElse(0);
        return new Figures(pages.estimatedSize(), bytes, mostBytes, handedOut.sum(), printed.sum());
    }
}
