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

    /** A page as it was answered. */
    record Answer(int status, String type, String location, byte[] content) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String node;

    /** @param port where this node answers on its own machine */
    PrintedPages(int port) {
        this.node = "http://127.0.0.1:" + port;
    }

    Answer get(String path) throws IOException {
        // Put behind the node, and not resolved: a path that begins with two slashes names another host then.
        // Says that it is no reader: readers are counted.
        var request = HttpRequest.newBuilder(URI.create(node + path))
                .timeout(PATIENCE)
                .header("User-Agent", "theSOP export bot/1")
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.body());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ExportProgress.StoppedException();
        }
    }
}
