package org.thesop.newsroom;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Somebody who reads the paper without an account, or a machine that does; follows no redirect by itself. */
public final class Reader {

    private static final AtomicInteger WRITERS = new AtomicInteger();

    private static final Pattern SINCE = Pattern.compile("name=\"since\" value=\"([^\"]+)\"");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Reader() {}

    public static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(TheNewsroom.at(path)));
    }

    /** The page as it is printed for the first who asks for it; of kept pages nobody counts the statements. */
    public static HttpResponse<String> getPrinted(String path) {
        return await().pollInterval(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> {
                            var answer = get(path);
                            if (answer.headers().firstValue("X-Request-Id").isEmpty()) {
                                forgetPages();
                            }
                            return answer;
                        },
                        answer -> answer.headers().firstValue("X-Request-Id").isPresent());
    }

    /** As if everything had changed but what stands on every page. */
    private static void forgetPages() {
        try (var database = TheNewsroom.database();
                var change = database.createStatement()) {
            change.execute("""
                    select pages_change(array['front', 'archive', 'mastheads', 'corrections', 'record', 'page-about', 'page-support']
                        || array(select 'story-' || id from story) || array(select 'section-' || id from section)
                        || array(select 'person-' || id from person))
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A form, as a browser on one of our own pages posts it. */
    public static HttpResponse<String> post(String path, String form) {
        return send(posted(path, form));
    }

    private static HttpRequest.Builder posted(String path, String form) {
        return HttpRequest.newBuilder(TheNewsroom.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form));
    }

    /**
     * A letter on the contact page, sent as soon as a person could have typed one. Each comes over a connection of its own: of
     * one only a few are taken.
     */
    public static HttpResponse<String> writeLetter(String form) {
        var since = SINCE.matcher(get("/contact").body());
        if (!since.find()) {
            throw new IllegalStateException("the contact page does not say when it was shown");
        }
        var connection = "198.51.100." + WRITERS.incrementAndGet();
        return await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> send(posted("/contact", form + "&since=" + since.group(1))
                                .header("X-Forwarded-For", connection)),
                        answer -> answer.statusCode() != 422 || !answer.body().contains("press Send once more"));
    }

    /** What is no text. */
    public static HttpResponse<byte[]> getBytes(String path) {
        return send(HttpRequest.newBuilder(TheNewsroom.at(path)), BodyHandlers.ofByteArray());
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> as) {
        try {
            return HTTP.send(request.build(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
