package org.thesop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for parts that come up, says so now and then, and ends when something has failed meanwhile. */
final class Patience {
    private static final Duration REMINDER = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int LOOK_EVERY_MILLIS = 50;

    private final HttpClient http;
    private final Progress progress;
    private final Path logs;
    private final BooleanSupplier over;

    /** @param over whether nothing will come up any more */
    Patience(HttpClient http, Progress progress, Path logs, BooleanSupplier over) {
        this.http = http;
        this.progress = progress;
        this.logs = logs;
        this.over = over;
    }

    interface Check {
        boolean passes() throws IOException;
    }

    /**
     * Waits until the check passes.
     *
     * @return false when the newsroom came to its end meanwhile
     * @throws CannotRunException when the time is over first
     */
    boolean await(String what, Duration atMost, Check check) {
        long deadline = System.nanoTime() + atMost.toNanos();
        long remind = System.nanoTime() + REMINDER.toNanos();
        try {
            while (!check.passes()) {
                if (over.getAsBoolean()) {
                    return false;
                }
                if (System.nanoTime() > deadline) {
                    throw new CannotRunException("Waited " + atMost.toMinutes() + " minutes for " + what
                            + " in vain: the logs in " + logs + " say why.");
                }
                if (System.nanoTime() > remind) {
                    progress.say("still waiting for " + what);
                    remind += REMINDER.toNanos();
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("Waiting for " + what + " was interrupted.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this address answers with 200 now. */
    boolean answersOk(URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(ANSWER).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException notYet) {
            return false;
        }
    }
}
