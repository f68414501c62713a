package org.thesop.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** The running parts of one newsroom: watched, and started and stopped so that a stop never misses one that is coming up. */
final class Parts {
    static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Home home;
    private final Object lifecycle = new Object();
    private final List<Part> running = new CopyOnWriteArrayList<>();
    /** Never completes well: a part that ends, or a thread that fails, makes it fail with what to tell. */
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    private volatile boolean stopping;
    private boolean stopped;

    Parts(Home home) {
        this.home = home;
    }

    interface Start {
        Part start() throws IOException, SQLException;
    }

    interface Stop {
        void run() throws IOException;
    }

    /** Starts a part without which nothing goes on: its end is the end of all. */
    Part start(Start start) throws IOException, SQLException {
        Part part = startUnwatched(start);
        whenItEnds(part, () -> endWith(part));
        return part;
    }

    /** The part that has ended by itself is the end of all; a disk that is full says so first. */
    void endWith(Part part) {
        fail(Machine.almostFull(home.root())
                .orElseGet(() -> new CannotRunException(ended(part) + " The rest is stopped now.")));
    }

    /** Starts a part that may end; who starts it says what happens then. */
    Part startUnwatched(Start start) throws IOException, SQLException {
        synchronized (lifecycle) {
            refuseWhenStopping();
            Part part = start.start();
            running.add(part);
            return part;
        }
    }

    /** Runs something when the part ends by itself: not when we end it. */
    void whenItEnds(Part part, Runnable told) {
        part.whenEnded(() -> {
            if (!stopping && running.remove(part)) {
                told.run();
            }
        });
    }

    static String ended(Part part) {
        return part.name() + " has ended by itself: " + part.log() + " says why.";
    }

    /** Kills a part where it stands ({@code kill -9}); that is no failure. */
    void kill(String name) {
        synchronized (lifecycle) {
            refuseWhenStopping();
            for (Part part : named(name)) {
                running.remove(part);
                part.kill();
            }
        }
    }

    /** Stops a part in an orderly way, which is no failure; nothing happens when there is none. */
    void stop(String name) throws IOException {
        for (Part part : named(name)) {
            running.remove(part);
            part.stop(STOP_PATIENCE);
        }
    }

    boolean has(String name) {
        return !named(name).isEmpty();
    }

    private List<Part> named(String name) {
        return running.stream().filter(part -> part.name().equals(name)).toList();
    }

    /** The process number of each living part by its name. */
    Map<String, Long> processes() {
        return running.stream().filter(Part::isAlive).collect(Collectors.toMap(Part::name, Part::pid));
    }

    /**
     * Stops what there is, once: from now on nothing is started, and no end of a part is a failure. A second call waits for the
     * first and does nothing.
     */
    void stopAll(Stop stop) throws IOException {
        stopping = true;
        synchronized (lifecycle) {
            if (stopped) {
                return;
            }
            stopped = true;
            try {
                stop.run();
            } finally {
                failure.complete(null);
            }
        }
    }

    void refuseWhenStopping() {
        if (stopping) {
            throw new CannotRunException("The newsroom was stopped while it started.");
        }
    }

    void fail(Throwable why) {
        failure.completeExceptionally(why);
    }

    boolean isOver() {
        return failure.isDone();
    }

    /** @throws CompletionException with what ended it, when something did */
    void waitForEnd() {
        failure.join();
    }
}
