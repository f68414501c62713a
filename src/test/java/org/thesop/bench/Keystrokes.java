package org.thesop.bench;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.thesop.launcher.Newsroom;
import org.thesop.newsroom.Browsers;

/**
 * From a key to the picture on the screen, by the browser's own Event Timing: in a body of 5,000 words with 50 remarks and
 * 200 suggestions, and beside it in a short one with none. The browser rounds to 8 ms and tells nothing below 16 ms.
 */
final class Keystrokes {

    private static final int KEYS = 300;
    private static final int PLACES = 10;
    private static final int RUNS = 3;
    private static final int LONG = 5_000;
    private static final int SHORT = 100;
    private static final int REMARKS = 50;
    private static final int SUGGESTIONS = 200;
    private static final int MILLIS_BETWEEN = 60;
    private static final int SMALLEST = 16;

    private static final String WATCH = """
            () => {
              window.keyTimes = [];
              window.longTasks = 0;
              new PerformanceObserver((list) => list.getEntries()
                .filter((entry) => entry.name === 'keydown')
                .forEach((entry) => window.keyTimes.push(entry.duration)))
                .observe({ type: 'event', durationThreshold: 16 });
              new PerformanceObserver((list) => (window.longTasks += list.getEntries().length)).observe({ type: 'longtask' });
            }""";

    private final Newsroom newsroom;

    Keystrokes(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    void measure() throws IOException, InterruptedException, SQLException {
        var wendy = Visitor.signedIn(newsroom.paper(), "wendy");
        var plain = story(wendy, SHORT, 0, 0);
        var marked = story(wendy, LONG, REMARKS, SUGGESTIONS);
        var page = Browsers.somebody().newPage();
        page.navigate(newsroom.paper() + "/desk/story/my-stories");
        Browsers.signIn(page, "wendy", "wendy");
        page.waitForURL("**/desk/**");
        System.out.printf(
                "%n%d keys, from key to paint, best of %d runs; %d ms is the least that the browser tells%n",
                KEYS, RUNS, SMALLEST);
        System.out.printf("%-52s %9s %9s %9s %11s%n", "", "median", "p95", "most", "long tasks");
        var reference = best(page, plain);
        print("%d words, nothing beside them".formatted(SHORT), reference);
        var figures = best(page, marked);
        print("%d words, %d remarks, %d suggestions".formatted(LONG, REMARKS, SUGGESTIONS), figures);
        System.out.printf(Locale.US, "%-52s %s %.1f%n", "", "p95 x the short one:", figures[1] / reference[1]);
    }

    private static void print(String what, double[] figures) {
        System.out.printf(
                Locale.US,
                "%-52s %6.0f ms %6.0f ms %6.0f ms %11.0f%n",
                what,
                figures[0],
                figures[1],
                figures[2],
                figures[3]);
    }

    private double[] best(Page page, long edition) {
        var best = type(page, edition);
        for (var run = 1; run < RUNS; run++) {
            var next = type(page, edition);
            best = next[1] < best[1] ? next : best;
        }
        return best;
    }

    /** Types at several places of the text; median, p95, the longest in milliseconds, and the number of long tasks. */
    private double[] type(Page page, long edition) {
        page.navigate(newsroom.paper() + "/desk/story/write?edition=" + edition);
        page.waitForSelector(".ProseMirror[contenteditable=true]");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.evaluate(WATCH);
        var paragraphs = page.locator(".ProseMirror > p").count();
        for (var place = 0; place < PLACES; place++) {
            page.locator(".ProseMirror > p").nth(paragraphs * place / PLACES).click();
            page.keyboard()
                    .type(
                            "counted again while they wait ".repeat(2).substring(0, KEYS / PLACES),
                            new Keyboard.TypeOptions().setDelay(MILLIS_BETWEEN));
        }
        @SuppressWarnings("unchecked")
        var told = (List<Number>) page.evaluate("() => window.keyTimes");
        var times = new double[Math.max(KEYS, told.size())];
        Arrays.fill(times, SMALLEST);
        for (var each = 0; each < told.size(); each++) {
            times[each] = Math.max(SMALLEST, told.get(each).doubleValue());
        }
        Arrays.sort(times);
        var longTasks = ((Number) page.evaluate("() => window.longTasks")).doubleValue();
        return new double[] {times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1], longTasks
        };
    }

    private long story(Visitor writer, int words, int remarks, int suggestions)
            throws IOException, InterruptedException, SQLException {
        var headline = "Typed under " + suggestions + " suggestions";
        var answer =
                writer.press("/desk/story/my-stories", "start", "begin", Map.of("headline", headline, "template", ""));
        var edition = Long.parseLong(answer.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
        var typed = new Typed(headline, words, edition);
        var saved = writer.put("/api/editions/" + edition + "/copy", typed.json(1, "SAVE", "bench"));
        if (saved.statusCode() != 200) {
            throw new IllegalStateException(saved.body());
        }
        try (var database = BigPaper.database(newsroom)) {
            BigPaper.execute(database, "delete from lease where edition_id = " + edition);
            BigPaper.execute(
                    database,
                    "update edition set state = 'CHANGES_REQUESTED', submitted_at = now() where id = " + edition);
            BigPaper.execute(
                    database,
                    "update story set first_submitted_at = now() where id = (select story_id from edition where id = "
                            + edition + ")");
            beside(database, edition, typed, remarks, suggestions);
        }
        return edition;
    }

    /** Puts remarks and suggestions beside words here and there, no two on the same ones. */
    private static void beside(Connection database, long edition, Typed typed, int remarks, int suggestions)
            throws SQLException {
        var text = typed.text();
        var chance = new Random(edition);
        var all = remarks + suggestions;
        for (var each = 0; each < all; each++) {
            var from = text.indexOf(' ', text.length() / all * each + chance.nextInt(20)) + 1;
            var to = text.indexOf(' ', from + 3);
            if (from == 0 || to < 0 || text.substring(from, to).contains("\n")) {
                continue;
            }
            var isRemark = each % (all / Math.max(1, remarks)) == 0;
            var sql = isRemark ? """
                      insert into comment (edition_id, person_id, said_at, text, required, passage_field, passage_revision,
                          passage_start, passage_end, passage_quote, passage_before, passage_after)
                      select ?, p.id, now(), 'Who says so?', false, 'BODY', 2, ?, ?, ?, ?, ? from person p
                      where p.handle = 'eddie'""" : """
                      insert into suggestion (edition_id, person_id, made_at, sent_as, words, size, why, state, answer, version,
                          passage_field, passage_revision, passage_start, passage_end, passage_quote, passage_before,
                          passage_after)
                      select ?, p.id, now(), gen_random_uuid()::text, 'counted', 1, 'Shorter.', 'PENDING', '', 0, 'BODY', 2,
                          ?, ?, ?, ?, ? from person p where p.handle = 'eddie'""";
            try (var insert = database.prepareStatement(sql)) {
                insert.setLong(1, edition);
                insert.setInt(2, from);
                insert.setInt(3, to);
                insert.setString(4, text.substring(from, to));
                insert.setString(5, text.substring(Math.max(0, from - 48), from));
                insert.setString(6, text.substring(to, Math.min(text.length(), to + 48)));
                insert.executeUpdate();
            }
        }
    }
}
