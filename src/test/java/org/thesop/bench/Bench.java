package org.thesop.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.thesop.newsroom.Browsers;

/**
 * {@code mvn -Pbench}: measures theSOP on newsrooms of its own, started for it and stopped after it. With
 * {@code -Dthesop.bench=typing,lists} only those parts of it; {@code -Dthesop.bench.small} and
 * {@code -Dthesop.bench.stories} say how many stories the two papers have, {@code -Dthesop.bench.import} how many pages are
 * taken over, for a quick try.
 */
public final class Bench {

    private static final int SMALL = Integer.getInteger("thesop.bench.small", 10_000);
    private static final int LARGE = Integer.getInteger("thesop.bench.stories", 100_000);
    private static final int YOUNG = Integer.getInteger("thesop.bench.young", 2_000);
    private static final int OLD = Integer.getInteger("thesop.bench.old", 1_000_000);

    /** What can be measured, in this order. */
    private enum Part {
        PAGES("readers' pages, beside a bare page of the same run", PublicPages::measure),
        CACHE("readers' pages as they are kept, beside nginx", KeptPages::measure),
        WEIGHT("what readers' pages weigh on the line", Weights::measure),
        LIGHTHOUSE("what Lighthouse makes of them, where it is installed", Lighthouse::measure),
        FIRST("a story's page as its first reader gets it", Bench::first),
        GROWTH("how readers' pages grow with the paper, to a million stories", Bench::growth),
        FRESH("how soon readers at two nodes see what comes out, and a crowd at once", FreshPages::measure),
        LISTS("the desks' lists, and how they grow with the paper", Bench::lists),
        PLANNING("the pages of planning with 2,000 things in work", Bench::planning),
        SEARCH("the desks' search", Bench::search),
        TYPING("many who type at once, and what is stored of it", Bench::typing),
        DUE("stories that are due: one at a time, and many in the same second", Due::measure),
        IMPORT(
                "many captured pages and WordPress items taken over, and what stays in the memory of it",
                Imports::measure),
        KEYS("how soon a key shows in the copy", Bench::keys);

        private final String what;
        private final Measured measured;

        Part(String what, Measured measured) {
            this.what = what;
            this.measured = measured;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private interface Measured {
        void run() throws IOException, InterruptedException, ExecutionException, SQLException;
    }

    private Bench() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        var asked = List.of(System.getProperty("thesop.bench", "").split(",", -1));
        var known = Stream.of(Part.values()).map(Part::word).toList();
        if (!asked.equals(List.of("")) && !known.containsAll(asked)) {
            help();
            return;
        }
        for (var part : Part.values()) {
            if (asked.equals(List.of("")) || asked.contains(part.word())) {
                part.measured.run();
            }
        }
    }

    private static void help() {
        System.out.println("-Dthesop.bench= takes these parts, with commas between; all of them when it is left out:");
        for (var part : Part.values()) {
            System.out.printf("  %-10s %s%n", part.word(), part.what);
        }
    }

    private static void first() throws IOException, InterruptedException, SQLException {
        PrintedPages.first(new BigPaper(LARGE));
    }

    private static void growth() throws IOException, InterruptedException, SQLException {
        PrintedPages.growth(BigPaper.ofReaders(YOUNG), BigPaper.ofReaders(OLD));
    }

    private static void planning() throws IOException, InterruptedException, SQLException {
        try (var newsroom = new BigPaper(LARGE).open();
                var database = BigPaper.database(newsroom)) {
            var pages = new DeskPages(newsroom, database);
            pages.measurePlanning();
            pages.print("Planning, %,d stories".formatted(LARGE));
        }
    }

    private static void search() throws IOException, InterruptedException, SQLException {
        try (var newsroom = new BigPaper(LARGE).open();
                var database = BigPaper.database(newsroom)) {
            new Searches(newsroom, database).measure(LARGE);
        }
    }

    private static void typing() throws IOException, InterruptedException, ExecutionException, SQLException {
        try (var newsroom = new BigPaper(LARGE).open();
                var database = BigPaper.database(newsroom)) {
            new Typists(newsroom).measure();
            Storage.print(database);
        }
    }

    private static void keys() throws IOException, InterruptedException, SQLException {
        try (var newsroom = new BigPaper(SMALL).open()) {
            new Keystrokes(newsroom).measure();
        } finally {
            Browsers.stop();
        }
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
