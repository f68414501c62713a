package org.thesop.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thesop.launcher.Newsroom;

/** The desk's search over the whole paper, one person asking, and how soon what was saved is found. */
final class Searches {

    private static final int WARM_UP = 300;
    private static final int TIMES = 300;
    private static final int SAVES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(90);
    private static final Duration FOUND_WITHIN = Duration.ofMinutes(1);
    private static final Duration OFTEN = Duration.ofMillis(25);

    /** Words that are in every story, phrases, fields, beginnings, slips of the finger, and what is nowhere. */
    private static final List<String> QUESTIONS = List.of(
            "library budget",
            "\"nobody who spoke\"",
            "story 4711",
            "by:typist007 state:submitted",
            "students after:2015 before:2016",
            "librar* winter state:published",
            "libary",
            "council section:campus",
            "zeppelin",
            "state:in-review editor:me");

    private final Newsroom newsroom;
    private final Connection database;

    Searches(Newsroom newsroom, Connection database) {
        this.newsroom = newsroom;
        this.database = database;
    }

    void measure(int stories) throws IOException, InterruptedException, SQLException {
        var eddie = Visitor.signedIn(newsroom.paper(), "eddie");
        var began = System.nanoTime();
        waitUntilBuilt(eddie);
        System.out.printf(
                "index complete %d s after the newsroom stood%n", (System.nanoTime() - began) / 1_000_000_000);
        times(eddie, WARM_UP);
        var nanos = times(eddie, TIMES);
        var bare = bareQuery();
        System.out.printf(
                Locale.US,
                "%ndesk search, %,d stories: median %.1f ms, p95 %.1f ms, worst %.1f ms; p95 is %.0f x a bare query (%.2f ms)%n",
                stories,
                millis(nanos, 50),
                millis(nanos, 95),
                nanos[nanos.length - 1] / 1e6,
                millis(nanos, 95) / bare,
                bare);
        each(eddie);
        saved();
    }

    static void waitUntilBuilt(Visitor visitor) {
        await("the index is complete")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !page(visitor, "library").contains("getting to know the copy"));
    }

    private static long[] times(Visitor visitor, int times) throws IOException, InterruptedException {
        var nanos = new long[times];
        for (var time = 0; time < times; time++) {
            var began = System.nanoTime();
            page(visitor, QUESTIONS.get(time % QUESTIONS.size()));
            nanos[time] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void each(Visitor visitor) throws IOException, InterruptedException {
        for (var question : QUESTIONS) {
            var nanos = new long[SAVES];
            for (var time = 0; time < nanos.length; time++) {
                var began = System.nanoTime();
                page(visitor, question);
                nanos[time] = System.nanoTime() - began;
            }
            Arrays.sort(nanos);
            System.out.printf(Locale.US, "  %-36s median %6.1f ms%n", question, millis(nanos, 50));
        }
    }

    /** From the moment the save is acknowledged until its writer finds it. */
    private void saved() throws IOException, InterruptedException {
        var wendy = Visitor.signedIn(newsroom.paper(), "wendy");
        var answer = wendy.press(
                "/desk/story/my-stories", "start", "begin", Map.of("headline", "Found at once", "template", ""));
        var edition = Long.parseLong(answer.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
        var typed = new Typed("Found at once", BigPaper.WORDS, edition);
        var nanos = new long[SAVES];
        for (var save = 1; save <= SAVES; save++) {
            var word = "quark" + Long.toString(System.nanoTime(), 36);
            var json = typed.change().json(save, "AUTOSAVE", "bench").replace("Found at once", "Found at once " + word);
            var kept = wendy.put("/api/editions/" + edition + "/copy", json);
            if (kept.statusCode() != 200) {
                throw new IllegalStateException("save " + save + ": " + kept.body());
            }
            var began = System.nanoTime();
            await("the save is found")
                    .atMost(FOUND_WITHIN)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(OFTEN)
                    .until(() -> page(wendy, word).contains("edition=" + edition));
            nanos[save - 1] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.US,
                "saved and found: median %.0f ms, worst of %d %.0f ms%n",
                millis(nanos, 50),
                SAVES,
                nanos[SAVES - 1] / 1e6);
    }

    private double bareQuery() throws SQLException {
        try (var query = database.prepareStatement("select id, headline from edition where id = 1")) {
            var nanos = new long[TIMES];
            for (var time = 0; time < TIMES; time++) {
                var began = System.nanoTime();
                try (var row = query.executeQuery()) {
                    row.next();
                }
                nanos[time] = System.nanoTime() - began;
            }
            Arrays.sort(nanos);
            return millis(nanos, 50);
        }
    }

    private static double millis(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static String page(Visitor visitor, String question) throws IOException, InterruptedException {
        return visitor.get("/desk/search/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                .body();
    }
}
