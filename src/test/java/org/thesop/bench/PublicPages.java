package org.thesop.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.thesop.newsroom.TheNewsroom;

/** How many pages a second readers get, of the demo newsroom. */
final class PublicPages {

    private static final int RUNS = 3;
    private static final int SECONDS = 5;
    private static final int THREADS = 16;
    private static final Pattern STORY = Pattern.compile("/story/[a-z0-9/-]+");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI paper;
    private double reference;

    private PublicPages(URI paper) {
        this.paper = paper;
    }

    /** Prints one line a page; ends with an exception when a page answers anything but 200. */
    static void measure() throws IOException, InterruptedException, ExecutionException, SQLException {
        try (var newsroom = TheNewsroom.builder(TheNewsroom.temporaryHome())
                .environment("THESOP_LOG_REQUESTS", "false")
                // What it takes to print a page, not to hand out one that is kept.
                .environment("THESOP_KEPT_PAGES_MB", "0")
                .progress(System.out)
                .build()) {
            newsroom.start();
            newsroom.waitForPaper();
            // Its start-up would take the processor from what is measured.
            newsroom.waitForLogin();
            var bench = new PublicPages(newsroom.paper());
            System.out.printf(
                    "%nBest of %d runs of %d s, %d at once, client on the same machine%n", RUNS, SECONDS, THREADS);
            System.out.printf("%-44s %9s %9s %9s %9s%n", "", "a second", "median", "p99", "ratio");
            bench.reference("bare page, no query (/robots.txt)", "/robots.txt");
            bench.page("front page", "/");
            bench.page("story page", bench.aStory());
            bench.page("section page", "/section/campus");
            bench.page("masthead", "/writers");
            bench.query(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
        }
    }

    private void reference(String what, String path) throws ExecutionException, InterruptedException {
        reference = 0;
        reference = print(what, Load.best(RUNS, SECONDS, THREADS, () -> get(path)));
    }

    private void page(String what, String path) throws ExecutionException, InterruptedException {
        print(what + " (" + path + ")", Load.best(RUNS, SECONDS, THREADS, () -> get(path)));
    }

    /** One connection, one row: what the database alone can do, without a page around it. */
    private void query(String url, String user, String password)
            throws SQLException, ExecutionException, InterruptedException {
        try (var database = DriverManager.getConnection(url, user, password);
                var query = database.prepareStatement("select id, headline from edition where id = 1")) {
            print("bare query, one connection", Load.best(RUNS, SECONDS, 1, () -> {
                try (var row = query.executeQuery()) {
                    row.next();
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            }));
        }
    }

    private double print(String what, Load.Figures figures) {
        System.out.printf(
                Locale.US,
                "%-44.44s %9.0f %6.1f ms %6.1f ms %9.2f%n",
                what,
                figures.perSecond(),
                figures.medianMillis(),
                figures.p99Millis(),
                reference == 0 ? 1 : figures.perSecond() / reference);
        return figures.perSecond();
    }

    private String aStory() throws IOException, InterruptedException {
        var story = STORY.matcher(get("/"));
        if (!story.find()) {
            throw new IllegalStateException("no story on the front page");
        }
        return story.group();
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(paper.resolve(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
