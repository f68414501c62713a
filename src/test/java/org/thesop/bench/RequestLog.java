package org.thesop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the newsroom itself says of the requests it answered: the lines that {@code THESOP_LOG_REQUESTS} leaves. */
final class RequestLog {

    /**
     * Some requests of one kind.
     *
     * @param nanos what each took on the server, sorted
     * @param statements SQL statements a request, on average
     */
    record Seen(long[] nanos, double statements) {}

    private final Path file;
    private final long from;

    private RequestLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    /** What is logged from now on. */
    static RequestLog from(Path logs) throws IOException {
        var file = logs.resolve("wildfly.log");
        return new RequestLog(file, Files.size(file));
    }

    /** The requests since then whose method and path match. */
    Seen since(String request) throws IOException {
        var line = Pattern.compile(request + ": (\\d+) statements, (\\d+) µs");
        var bytes = Files.readAllBytes(file);
        var text = new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
        var found = line.matcher(text).results().toList();
        var nanos = found.stream()
                .mapToLong(each -> Long.parseLong(each.group(2)) * 1000)
                .toArray();
        Arrays.sort(nanos);
        return new Seen(
                nanos, found.stream().mapToInt(RequestLog::statements).average().orElse(0));
    }

    private static int statements(MatchResult found) {
        return Integer.parseInt(found.group(1));
    }
}
