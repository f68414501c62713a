package org.thesop.newsroom;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many SQL statements the newsroom's log counted for the request with this name. */
public final class Statements {

    private Statements() {}

    /** Reads the line that {@code THESOP_LOG_REQUESTS} leaves; it is written when the answer has gone out. */
    public static int of(String requestId) {
        return of(requestId, TheNewsroom.running().logs());
    }

    /** The same of another newsroom, whose logs are in this folder. */
    public static int of(String requestId, Path logs) {
        var line = Pattern.compile("\\[" + Pattern.quote(requestId) + "] .*: (\\d+) statements");
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> find(line, logs), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Integer> find(Pattern line, Path logs) {
        try (var lines = Files.lines(logs.resolve("wildfly.log"))) {
            return lines.map(line::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(found -> Integer.parseInt(found.group(1)))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
