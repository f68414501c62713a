package org.thesop.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thesop.launcher.Newsroom;

/** What it takes to print a readers' page that nobody has asked for yet, and how that grows with the paper. */
final class PrintedPages {

    private static final int RUNS = 3;
    private static final int TIMES = 200;
    private static final int SECONDS = Integer.getInteger("thesop.bench.seconds", 5);
    private static final int CONNECTIONS = 16;

    private static final int MOST_WARMING = 36;
    private static final int AS_FAST = 3;

    /** So many stories, all over the years. */
    private static final int STORIES = 500;

    /** WordPress without a cache, a second, on the same kind of machine: what a small paper would have instead. */
    private static final double WORDPRESS = 23;

    private static final List<String> QUESTIONS =
            List.of("library+budget", "%22nobody%20who%20spoke%22", "libary", "council&section=campus", "zeppelin");

    /** Half of the best run, and what 95 of 100 took no longer than, in milliseconds on the server; statements on average. */
    record Figures(double median, double p95, double statements) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Newsroom newsroom;
    private final Connection database;

    private PrintedPages(Newsroom newsroom, Connection database) {
        this.newsroom = newsroom;
        this.database = database;
    }

    /** A story's page as its first reader gets it. */
    static void first(BigPaper paper) throws IOException, InterruptedException, SQLException {
        try (var newsroom = paper.openWithoutKeptPages();
                var database = BigPaper.database(newsroom)) {
            Searches.waitUntilBuilt(Visitor.signedIn(newsroom.paper(), "eddie"));
            var pages = new PrintedPages(newsroom, database);
            var bare = pages.bareQuery();
            var story = pages.figures("GET /site/story.xhtml", pages.stories());
            System.out.printf(
                    Locale.US,
                    "%nfirst reader of a story, %s: median %.1f ms on the server, p95 %.1f ms, %.1f statements; %.0f x a bare query (%.2f ms)%n",
                    paper,
                    story.median(),
                    story.p95(),
                    story.statements(),
                    story.median() / bare,
                    bare);
            var rate = pages.rate();
            System.out.printf(
                    Locale.US,
                    "printed anew for %d readers at once: %.0f a second, median %.1f ms, p99 %.1f ms; %.0f x WordPress’s %.0f%n",
                    CONNECTIONS,
                    rate.perSecond(),
                    rate.medianMillis(),
                    rate.p99Millis(),
                    rate.perSecond() / WORDPRESS,
                    WORDPRESS);
        }
    }

    /** The best of the runs of a server that has got as fast as it gets: after some in a row that are not faster than those before. */
    private Wrk.Figures rate() throws IOException, InterruptedException, SQLException {
        var stories = stories();
        var fastest = 0.0;
        var asFast = 0;
        for (var run = 0; run < MOST_WARMING && asFast < AS_FAST; run++) {
            var figures = Wrk.each(newsroom.paper(), stories, CONNECTIONS, SECONDS);
            asFast = figures.perSecond() < fastest * 1.02 ? asFast + 1 : 0;
            fastest = Math.max(fastest, figures.perSecond());
        }
        var best = new Wrk.Figures(0, 0, 0);
        for (var run = 0; run < RUNS; run++) {
            var figures = Wrk.each(newsroom.paper(), stories, CONNECTIONS, SECONDS);
            best = figures.perSecond() > best.perSecond() ? figures : best;
        }
        return best;
    }

    /** The same pages of two papers, and how many times longer the larger one's take. */
    static void growth(BigPaper small, BigPaper large) throws IOException, InterruptedException, SQLException {
        var before = pages(small);
        var after = pages(large);
        System.out.printf("%nReaders’ pages printed anew, from %s to %s%n", small, large);
        System.out.printf("%-10s %12s %12s %12s %8s%n", "", "median", "then", "statements", "growth");
        after.forEach((name, figures) -> System.out.printf(
                Locale.US,
                "%-10s %9.1f ms %9.1f ms %12.1f %8.2f%n",
                name,
                before.get(name).median(),
                figures.median(),
                figures.statements(),
                figures.median() / before.get(name).median()));
    }

    private static Map<String, Figures> pages(BigPaper paper) throws IOException, InterruptedException, SQLException {
        try (var newsroom = paper.openWithoutKeptPages();
                var database = BigPaper.database(newsroom)) {
            Searches.waitUntilBuilt(Visitor.signedIn(newsroom.paper(), "eddie"));
            var pages = new PrintedPages(newsroom, database);
            var figures = new LinkedHashMap<String, Figures>();
            figures.put("story", pages.figures("GET /site/story.xhtml", pages.stories()));
            var section = pages.column("select '/section/' || slug from section order by id limit 1");
            figures.put("section", pages.figures("GET /site/section.xhtml", section));
            var questions = QUESTIONS.stream().map(each -> "/search?q=" + each).toList();
            figures.put("search", pages.figures("GET /site/search.xhtml", questions));
            return figures;
        }
    }

    /** The best of the runs, after one that is not counted. */
    private Figures figures(String request, List<String> paths) throws IOException, InterruptedException {
        run(request, paths);
        var best = run(request, paths);
        for (var run = 1; run < RUNS; run++) {
            var figures = run(request, paths);
            best = figures.median() < best.median() ? figures : best;
        }
        return best;
    }

    private Figures run(String request, List<String> paths) throws IOException, InterruptedException {
        var log = RequestLog.from(newsroom.logs());
        for (var time = 0; time < TIMES; time++) {
            get(paths.get(time % paths.size()));
        }
        var seen = log.since(request);
        return new Figures(
                seen.nanos()[seen.nanos().length / 2] / 1e6,
                seen.nanos()[seen.nanos().length * 95 / 100] / 1e6,
                seen.statements());
    }

    private List<String> stories() throws SQLException {
        return column("""
                select '/story/' || a.section || to_char(a.day, '/YYYY/MM/DD/') || a.slug from story_address a
                join edition e on e.story_id = a.story_id and e.state = 'PUBLISHED'
                order by hashtext(a.slug), a.story_id limit %d""".formatted(STORIES));
    }

    private List<String> column(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }

    private double bareQuery() throws SQLException {
        try (var query = database.prepareStatement("select id, headline from edition where id = 1")) {
            var best = Double.MAX_VALUE;
            for (var time = 0; time < TIMES; time++) {
                var began = System.nanoTime();
                try (var row = query.executeQuery()) {
                    row.next();
                }
                best = Math.min(best, (System.nanoTime() - began) / 1e6);
            }
            return best;
        }
    }

    private void get(String path) throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(newsroom.paper().resolve(path)).build(), BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
    }
}
