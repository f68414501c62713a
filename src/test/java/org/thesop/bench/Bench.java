package org.thesop.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.thesop.newsroom.Browsers;

/**
 * {@code mvn -Pbench}: measures theSOP on newsrooms of its own, started for it and stopped after it. With
 * {@code -Dthesop.bench=typing,lists} only those parts of it; {@code -Dthesop.bench.small} and
 * {@code -Dthesop.bench.stories} say how many stories the two papers have, for a quick try.
 */
public final class Bench {

    private static final int SMALL = Integer.getInteger("thesop.bench.small", 10_000);
    private static final int LARGE = Integer.getInteger("thesop.bench.stories", 100_000);

    private Bench() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        var parts = Arrays.asList(System.getProperty("thesop.bench", "").split(",", -1));
        if (wanted(parts, "pages")) {
            PublicPages.measure();
        }
        if (wanted(parts, "cache")) {
            KeptPages.measure();
        }
        if (wanted(parts, "lists")) {
            lists();
        }
        if (wanted(parts, "planning")) {
            try (var newsroom = new BigPaper(LARGE).open();
                    var database = BigPaper.database(newsroom)) {
                var pages = new DeskPages(newsroom, database);
                pages.measurePlanning();
                pages.print("Planning, %,d stories".formatted(LARGE));
            }
        }
        if (wanted(parts, "search")) {
            try (var newsroom = new BigPaper(LARGE).open();
                    var database = BigPaper.database(newsroom)) {
                new Searches(newsroom, database).measure(LARGE);
            }
        }
        if (wanted(parts, "typing")) {
            try (var newsroom = new BigPaper(LARGE).open();
                    var database = BigPaper.database(newsroom)) {
                new Typists(newsroom).measure();
                Storage.print(database);
            }
        }
        if (wanted(parts, "due")) {
            Due.measure();
        }
        if (wanted(parts, "keys")) {
            try (var newsroom = new BigPaper(SMALL).open()) {
                new Keystrokes(newsroom).measure();
            } finally {
                Browsers.stop();
            }
        }
    }

    private static boolean wanted(List<String> parts, String part) {
        return parts.equals(List.of("")) || parts.contains(part);
    }

    /** The lists must not grow with the paper: the same pages with a tenth of the stories, and with all. */
    private static void lists() throws IOException, InterruptedException, SQLException {
        var small = lists(SMALL);
        var large = lists(LARGE);
        System.out.printf("%nFrom %,d to %,d stories%n", SMALL, LARGE);
        large.forEach((name, figures) -> System.out.printf(
                Locale.US,
                "%-36s x %.2f%n",
                name,
                figures.millis() / small.get(name).millis()));
    }

    private static java.util.Map<String, DeskPages.Figures> lists(int stories)
            throws IOException, InterruptedException, SQLException {
        try (var newsroom = new BigPaper(stories).open();
                var database = BigPaper.database(newsroom)) {
            var pages = new DeskPages(newsroom, database);
            var figures = pages.measure();
            pages.print("%,d stories".formatted(stories));
            return figures;
        }
    }
}
