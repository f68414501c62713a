package org.thesop.newsstand;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The printing of one page: one of those who ask for it has the turn, the others wait for what comes of it. */
public final class Turn {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What came of it. */
    public enum Outcome {
        KEPT,
        /** It shows something that was changed meanwhile. */
        OUTDATED,
        /** No page that could be kept: an error, or the way to another address. */
        NO_PAGE
    }

    private final String key;
    private final long since;
    private final Thread printer = Thread.currentThread();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile KeptPage page;

    Turn(String key, long since) {
        this.key = key;
        this.since = since;
    }

    /** Whether it is the caller who prints. */
    public boolean isMine() {
        return printer == Thread.currentThread();
    }

    /** Under which the page is kept. */
    public String key() {
        return key;
    }

    /** The number of the last change before the page was read. */
    long since() {
        return since;
    }

    void ends(Outcome how, KeptPage printed) {
        page = printed;
        outcome.complete(how);
    }

    /** The page for those who have waited; null when there is none for them. */
    public KeptPage page() {
        return page;
    }

    /** Waits for whoever prints it. */
    public Outcome await() {
        try {
            return outcome.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.NO_PAGE;
        } catch (ExecutionException | TimeoutException noPage) {
            return Outcome.NO_PAGE;
        }
    }
}
