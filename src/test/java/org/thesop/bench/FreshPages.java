package org.thesop.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.thesop.launcher.Newsroom;
import org.thesop.newsroom.DueStories;
import org.thesop.newsroom.TheNewsroom;

/** How soon what comes out is seen in the lists of two nodes that keep their pages, and what a crowd costs. */
final class FreshPages {

    private static final int STORIES = 100;

    /** Come out before those that are counted: a server that has just started is slower. */
    private static final int WARM_UP = 20;

    /** So often does a reader ask for the list again; without a pause the readers alone would fill the machine. */
    private static final Duration AGAIN = Duration.ofMillis(20);

    private static final Duration APART = Duration.ofMillis(400);
    private static final int CROWD = 500;
    private static final Pattern DUE = Pattern.compile("Due fresh \\d+");
    private static final Pattern PRINTED = Pattern.compile("\"printed\"\\s*:\\s*(\\d+)");

    private static final String LISTS = """
            select '/section/' || s.slug, '/people/' || (select p.handle from byline b join person p on p.id = b.person_id
                where b.edition_id = e.id and p.listed and b.credit = 'WORDS' order by b.position limit 1)
            from edition e join section s on s.id = e.section_id where e.id = ?
            """;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Newsroom newsroom;
    private final Connection database;

    private FreshPages(Newsroom newsroom, Connection database) {
        this.newsroom = newsroom;
        this.database = database;
    }

    /** Prints a line for the lists and one for the crowd. */
    static void measure() throws IOException, InterruptedException, ExecutionException, SQLException {
        try (var newsroom = TheNewsroom.builder(TheNewsroom.temporaryHome())
                .nodes(2)
                .environment("THESOP_LOG_REQUESTS", "false")
                .progress(System.out)
                .build()) {
            newsroom.start();
            newsroom.waitForPaper();
            newsroom.waitForNodes();
            try (var database =
                    DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword())) {
                var pages = new FreshPages(newsroom, database);
                pages.lists();
                pages.crowd();
            }
        }
    }

    private void lists() throws SQLException, InterruptedException, ExecutionException {
        var due = DueStories.plan(
                database, WARM_UP + STORIES, DueStories.now(database).plusSeconds(3), APART, "fresh");
        var watching = Executors.newCachedThreadPool();
        try {
            var seen = newsroom.nodes().stream()
                    .flatMap(node -> lists(due.editions().get(0)).stream().map(node::resolve))
                    .<Future<Map<String, Instant>>>map(list -> watching.submit(() -> watch(list)))
                    .toList();
            var late = new ArrayList<Long>();
            for (var each : seen) {
                var first = each.get();
                published()
                        .forEach((headline, at) -> late.add(Math.max(
                                0, Duration.between(at, first.get(headline)).toMillis())));
            }
            Collections.sort(late);
            System.out.printf(
                    Locale.US,
                    "%nPublished to seen, %d stories in %d lists of two nodes: median %d ms, p99 %d ms, longest %d ms%n",
                    STORIES,
                    seen.size(),
                    late.get(late.size() / 2),
                    late.get(late.size() * 99 / 100),
                    late.get(late.size() - 1));
        } finally {
            watching.shutdownNow();
        }
    }

    private List<String> lists(long edition) {
        try (var query = database.prepareStatement(LISTS)) {
            query.setLong(1, edition);
            try (var row = query.executeQuery()) {
                row.next();
                return List.of(row.getString(1), row.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When each story was first seen in this list, which is asked for again and again. */
    private Map<String, Instant> watch(URI list) throws IOException, InterruptedException {
        var seen = new ConcurrentHashMap<String, Instant>();
        while (seen.size() < WARM_UP + STORIES) {
            var page = http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString());
            var now = Instant.now();
            DUE.matcher(page.body()).results().forEach(found -> seen.putIfAbsent(found.group(), now));
            LockSupport.parkNanos(AGAIN.toNanos());
        }
        return seen;
    }

    private Map<String, Instant> published() throws SQLException {
        var published = new HashMap<String, Instant>();
        try (var query = database.prepareStatement(
                        "select headline, published_at from edition where headline like 'Due fresh %'"
                                + " and cast(split_part(headline, ' ', 3) as integer) > " + WARM_UP);
                var row = query.executeQuery()) {
            while (row.next()) {
                published.put(row.getString(1), row.getTimestamp(2).toInstant());
            }
        }
        return published;
    }

    private void crowd() throws SQLException, IOException, InterruptedException {
        var page = newsroom.nodes().get(0).resolve("/writers");
        http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        try (var change = database.createStatement()) {
            change.execute("select pages_change(array['mastheads'])");
        }
        // The node looks five times a second.
        LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
        var before = printed();
        var began = System.nanoTime();
        var answers = IntStream.range(0, CROWD)
                .mapToObj(reader -> http.sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()))
                .toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        var took = Duration.ofNanos(System.nanoTime() - began);
        var failed = answers.stream()
                .filter(answer -> answer.join().statusCode() != 200)
                .count();
        System.out.printf(
                "%d requests at once for a page that has just changed: printed %d times, %d failed, all answered in %d ms%n",
                CROWD, printed() - before, failed, took.toMillis());
    }

    private long printed() throws IOException, InterruptedException {
        var health = http.send(
                HttpRequest.newBuilder(newsroom.management().resolve("/health/live"))
                        .build(),
                BodyHandlers.ofString());
        var printed = PRINTED.matcher(health.body());
        return printed.find() ? Long.parseLong(printed.group(1)) : 0;
    }
}
