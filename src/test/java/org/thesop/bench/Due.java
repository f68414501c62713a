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
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.thesop.launcher.Newsroom;
import org.thesop.newsroom.DueStories;
import org.thesop.newsroom.KilledNode;
import org.thesop.newsroom.TheNewsroom;

/** How long after its moment readers have a story, with two nodes; and what becomes of many when one node is killed. */
final class Due {

    private static final int TRIALS = Integer.getInteger("thesop.bench.trials", 200);
    private static final int CROWD = 500;
    private static final Duration APART = Duration.ofSeconds(1);
    private static final Duration LOOK_FROM = Duration.ofMillis(500);

    private final Newsroom newsroom;
    private final Connection database;
    private final HttpClient http = HttpClient.newHttpClient();

    private Due(Newsroom newsroom, Connection database) {
        this.newsroom = newsroom;
        this.database = database;
    }

    static void measure() throws IOException, InterruptedException, SQLException {
        try (var newsroom =
                TheNewsroom.builder(TheNewsroom.temporaryHome()).nodes(2).build()) {
            newsroom.start();
            newsroom.waitForPaper();
            newsroom.waitForNodes();
            newsroom.waitForLogin();
            try (var database =
                    DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword())) {
                new Due(newsroom, database).trials();
                System.out.println(KilledNode.halfWay(newsroom, database, CROWD, Duration.ofSeconds(8)));
            }
        }
    }

    /** Asks for each story's page again and again from half a second before its moment until it is there. */
    private void trials() throws IOException, InterruptedException, SQLException {
        var first = DueStories.now(database).plusSeconds(10).truncatedTo(ChronoUnit.SECONDS);
        DueStories.plan(database, TRIALS, first, APART, "trial");
        var folder = folder(first);
        var late = new double[TRIALS];
        var early = 0;
        for (var trial = 0; trial < TRIALS; trial++) {
            var moment = first.plus(APART.multipliedBy(trial));
            var page = newsroom.paper().resolve(folder + "trial-" + (trial + 1));
            waitUntil(moment.minus(LOOK_FROM));
            var asked = Instant.now();
            while (!isThere(page)) {
                asked = Instant.now();
            }
            early += asked.isBefore(moment) && Instant.now().isBefore(moment) ? 1 : 0;
            late[trial] = Duration.between(moment, Instant.now()).toNanos() / 1e6;
        }
        Arrays.sort(late);
        System.out.printf(
                Locale.US,
                "%na story due: seen by a reader after %.0f ms at the earliest, %.0f (median), %.0f (95 of 100), %.0f at the"
                        + " latest; %d trials, %d before its moment, %d after more than a second%n",
                late[0],
                late[TRIALS / 2],
                late[TRIALS * 95 / 100],
                late[TRIALS - 1],
                TRIALS,
                early,
                Arrays.stream(late).filter(each -> each > 1_000).count());
    }

    /** Of the address: the section of the story that was copied, and the day in the paper's zone. */
    private String folder(Instant moment) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select f.slug from edition e join section f on f.id = e.section_id
                        where e.headline like 'Due trial %' limit 1
                        """)) {
            row.next();
            var day = moment.atZone(ZoneId.of("America/New_York")).toLocalDate();
            return String.format(
                    Locale.US,
                    "/story/%s/%d/%02d/%02d/",
                    row.getString(1),
                    day.getYear(),
                    day.getMonthValue(),
                    day.getDayOfMonth());
        }
    }

    private static void waitUntil(Instant moment) {
        while (Instant.now().isBefore(moment)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), moment).toNanos());
        }
    }

    private boolean isThere(URI page) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }
}
