package org.thesop.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The paper's pages as this node prints or has kept them, byte for byte what readers get; asked for as readers do, because what
 * answers them stands before the application.
 */
final class PrintedPages {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 13;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int TOO_MANY_REQUESTS = 429;

    /** A page as it was answered. */
    record Answer(int status, String type, String location, byte[] content) {

        /** Whether it says nothing of the page: the paper is busy, its database is away, or something broke. */
        boolean isNone() {
            return status >= 500 || status == TOO_MANY_REQUESTS;
        }
    }

    /** Waits between two tries. */
    interface Pause {
        void take() throws InterruptedException;
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String node;
    private final Pause pause;

    /** @param port where this node answers on its own machine */
    PrintedPages(int port) {
        this(port, () -> Thread.sleep(PAUSE.toMillis()));
    }

    PrintedPages(int port, Pause pause) {
        this.node = "http://127.0.0.1:" + port;
        this.pause = pause;
    }

    /**
     * The page at this address, or that there is none.
     *
     * @throws PageNotPrintedException when the paper has not said for two minutes what stands there
     */
    Answer get(String path) throws IOException {
        try {
            var answer = ask(path);
            for (var tries = 1; answer.isNone() && tries < MOST_TRIES; tries++) {
                pause.take();
                answer = ask(path);
            }
            if (answer.isNone()) {
                throw new PageNotPrintedException(path, answer.status());
            }
            return answer;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ExportProgress.StoppedException();
        }
    }

    private Answer ask(String path) throws IOException, InterruptedException {
        // Put behind the node, and not resolved: a path that begins with two slashes names another host then.
        // Says that it is no reader: readers are counted.
        var request = HttpRequest.newBuilder(URI.create(node + path))
                .timeout(PATIENCE)
                .header("User-Agent", "theSOP export bot/1")
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("Location").orElse(""),
                answer.body());
    }
}
