package org.thesop.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.thesop.launcher.Newsroom;
import org.thesop.newsroom.Statements;

/** How long the rooms' lists take one person, whose pages nobody else is asking for: best of three runs. */
final class DeskPages {

    /** Whose own lists are measured. */
    static final int TYPIST = 7;

    private static final int RUNS = 3;
    private static final int TIMES = 30;
    private static final int WARM_UP = 30;

    /** The median of the best run in milliseconds, and the SQL statements of one request. */
    record Figures(double millis, int statements) {}

    private final Newsroom newsroom;
    private final Connection database;
    private final Map<String, Figures> figures = new LinkedHashMap<>();
    private double bareQuery;

    DeskPages(Newsroom newsroom, Connection database) {
        this.newsroom = newsroom;
        this.database = database;
    }

    Map<String, Figures> measure() throws IOException, InterruptedException, SQLException {
        bareQuery = bareQuery();
        var eddie = Visitor.signedIn(newsroom.paper(), "eddie");
        var typist = Visitor.signedIn(newsroom.paper(), Accounts.typist(TYPIST));
        var usual = edition("select min(e.id) from edition e join story_person p on p.story_id = e.story_id"
                + " join person x on x.id = p.person_id where e.state = 'DRAFT' and x.handle = '"
                + Accounts.typist(TYPIST) + "' and e.revision = " + BigPaper.HISTORY);
        page(eddie, "queue", "/desk/review/queue");
        page(typist, "my stories", "/desk/story/my-stories");
        page(typist, "history", "/desk/story/history?edition=" + usual);
        var wendy = Visitor.signedIn(newsroom.paper(), "wendy");
        // Hers is the one that was copied. It has a few more by now: each run restores some.
        var worked = edition("select min(id) from edition where revision >= " + BigPaper.LONG_HISTORY);
        page(wendy, "history of 5,000 revisions", "/desk/story/history?edition=" + worked);
        page(wendy, "compare, 5,000 revisions", "/desk/story/compare?edition=" + worked + "&from=2&to=5000");
        page(wendy, "writing room, 5,000 revisions", "/desk/story/write?edition=" + worked);
        restore(wendy, "restore of 5,000, and its history", worked);
        return figures;
    }

    /** The pages of planning, with two thousand things in work. */
    Map<String, Figures> measurePlanning() throws IOException, InterruptedException, SQLException {
        bareQuery = bareQuery();
        var eddie = Visitor.signedIn(newsroom.paper(), "eddie");
        try (var work = new PlannedWork(database)) {
            System.out.printf("%,d things in work that an editor reads%n", work.visibleTo("eddie"));
            for (var way : List.of("table", "board", "calendar")) {
                page(eddie, "budget as " + way, "/desk/planning/budget?as=" + way);
            }
            month(eddie, "the calendar's month");
            page(eddie, "who has how much", "/desk/planning/workload");
            page(eddie, "untouched for two weeks", "/desk/planning/untouched");
            page(eddie, "diary", "/desk/planning/diary");
        }
        return figures;
    }

    void print(String title) {
        System.out.printf("%n%s (bare query of one row: %.2f ms)%n", title, bareQuery);
        System.out.printf("%-36s %10s %12s %12s%n", "", "median", "statements", "x bare query");
        figures.forEach((name, figure) -> System.out.printf(
                Locale.US,
                "%-36s %7.1f ms %12d %12.0f%n",
                name,
                figure.millis(),
                figure.statements(),
                figure.millis() / bareQuery));
    }

    /** What the calendar asks for once its page stands: everything that has a moment in six weeks. */
    private void month(Visitor visitor, String name) throws IOException, InterruptedException {
        var from = LocalDate.now(ZoneOffset.UTC).minusWeeks(3);
        var fields = Map.of(
                "calendar_event", "true",
                "calendar_start", from + "T00:00:00.000Z",
                "calendar_end", from.plusWeeks(6) + "T00:00:00.000Z");
        Measured asked = () -> {
            var part = visitor.partOf("/desk/planning/budget?as=calendar", "budget", "calendar", fields);
            return () -> listed(visitor.send(part));
        };
        median(asked);
        var best = best(asked);
        var part = visitor.partOf("/desk/planning/budget?as=calendar", "budget", "calendar", fields);
        figures.put(name, new Figures(best, statements(listed(visitor.send(part)))));
    }

    private static HttpResponse<String> listed(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 || !answer.body().contains("Planned for the benchmark")) {
            throw new IllegalStateException("the calendar answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private void page(Visitor visitor, String name, String path) throws IOException, InterruptedException {
        for (var time = 0; time < WARM_UP; time++) {
            visitor.get(path);
        }
        var best = best(() -> () -> visitor.get(path));
        figures.put(name, new Figures(best, statements(visitor.get(path))));
    }

    /** From the button to the history that shows what came back; the page that asks before it is not counted. */
    private void restore(Visitor visitor, String name, long edition) throws IOException, InterruptedException {
        var turns = new AtomicInteger();
        Measured pressed = () -> {
            var form = restoring(visitor, edition, turns.incrementAndGet());
            return () -> answered(visitor.send(form));
        };
        median(pressed);
        var best = best(pressed);
        var answer = answered(visitor.send(restoring(visitor, edition, turns.incrementAndGet())));
        figures.put(name, new Figures(best, statements(answer.previousResponse().orElseThrow())));
    }

    /** Each time another one: what the story is like already cannot be brought back. */
    private static HttpRequest.Builder restoring(Visitor visitor, long edition, int turn)
            throws IOException, InterruptedException {
        var number = 2 + turn % (BigPaper.LONG_HISTORY / 2);
        var path = "/desk/story/restore?edition=" + edition + "&revision=" + number;
        return visitor.filledIn(path, "restoring", "restore", Map.of());
    }

    private static HttpResponse<String> answered(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 || !answer.uri().getPath().endsWith("/history")) {
            throw new IllegalStateException("restoring leads to " + answer.statusCode() + " at " + answer.uri());
        }
        return answer;
    }

    private int statements(HttpResponse<String> answer) {
        return Statements.of(answer.headers().firstValue("x-request-id").orElseThrow(), newsroom.logs());
    }

    private double bareQuery() throws SQLException, IOException, InterruptedException {
        try (var query = database.prepareStatement("select id, headline from edition where id = 1")) {
            Load.Work once = () -> {
                try (var row = query.executeQuery()) {
                    row.next();
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            };
            return best(() -> once);
        }
    }

    /** Something to time, made ready before the clock runs. */
    private interface Measured {
        Load.Work ready() throws IOException, InterruptedException;
    }

    /** The median of the best run, in milliseconds. */
    private static double best(Measured measured) throws IOException, InterruptedException {
        var best = Double.MAX_VALUE;
        for (var run = 0; run < RUNS; run++) {
            best = Math.min(best, median(measured));
        }
        return best;
    }

    private static double median(Measured measured) throws IOException, InterruptedException {
        var nanos = new long[TIMES];
        for (var time = 0; time < TIMES; time++) {
            var work = measured.ready();
            var began = System.nanoTime();
            work.once();
            nanos[time] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos[TIMES / 2] / 1e6;
    }

    private long edition(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
