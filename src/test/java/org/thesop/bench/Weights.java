package org.thesop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.thesop.newsroom.PageWeight;
import org.thesop.newsroom.TheNewsroom;

/** What readers' pages weigh on the line, without their pictures: the demo newsroom's front page, a section, and its longest stories. */
final class Weights {

    private static final int BAR = 40_000;
    private static final int STORIES = 3;

    private Weights() {}

    /** Prints one line a page. */
    static void measure() throws IOException, InterruptedException {
        try (var newsroom = TheNewsroom.builder(TheNewsroom.temporaryHome())
                .environment("THESOP_LOG_REQUESTS", "false")
                .progress(System.out)
                .build()) {
            newsroom.start();
            newsroom.waitForPaper();
            System.out.printf("%nBytes packed by gzip, without pictures; the bar for a story is %,d%n", BAR);
            System.out.printf("%-60s %9s %9s %9s %9s%n", "", "page", "besides", "together", "of bar");
            var paper = newsroom.paper();
            var front = print(paper, "/");
            print(paper, "/section/campus");
            var stories = front.stories().stream()
                    .map(path -> new Weighed(path, weight(paper, path)))
                    .sorted(Comparator.comparing((Weighed each) -> each.weight().bytes())
                            .reversed())
                    .limit(STORIES)
                    .toList();
            stories.forEach(Weights::print);
        }
    }

    /** A page with its weight. */
    private record Weighed(String path, PageWeight weight) {

        List<String> stories() {
            return Pattern.compile("href=\"(/story/[^\"]+)\"")
                    .matcher(weight.html())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static Weighed print(URI paper, String path) {
        var weighed = new Weighed(path, weight(paper, path));
        print(weighed);
        return weighed;
    }

    private static void print(Weighed each) {
        var weight = each.weight();
        System.out.printf(
                Locale.US,
                "%-60.60s %,9d %,9d %,9d %9.2f%n",
                each.path(),
                weight.pageBytes(),
                weight.bytes() - weight.pageBytes(),
                weight.bytes(),
                (double) weight.bytes() / BAR);
    }

    private static PageWeight weight(URI paper, String path) {
        try {
            return PageWeight.of(paper.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
