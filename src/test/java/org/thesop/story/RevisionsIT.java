package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** What a save costs in the database, and that it comes back. */
class RevisionsIT {

    private static final String SIZES = """
            select count(*), count(packed), max(case when packed is null then 0 else size end), avg(size)
            from (select packed, pg_column_size(r.*) as size from revision r where edition_id = ? and number > 2) sizes
            """;

    /** 1,500 words in paragraphs of 60. */
    private static String[] paragraphs() {
        var random = new Random(11);
        var words =
                "the council voted on tuesday to run both night buses until two in morning again eighteen months after it had cut them"
                        .split(" ");
        return IntStream.range(0, 25)
                .mapToObj(paragraph -> IntStream.range(0, 60)
                        .mapToObj(word -> words[random.nextInt(words.length)] + random.nextInt(40))
                        .collect(Collectors.joining(" ")))
                .toArray(String[]::new);
    }

    @Test
    void a_changed_sentence_of_a_long_story_takes_less_than_two_kilobytes_and_comes_back() throws SQLException {
        var page = Browsers.signedIn("wendy");
        page.navigate(TheNewsroom.at("/desk/story/my-stories").toString());
        page.fill("[id='start:headline']", "A story saved a hundred times");
        page.click("[id='start:begin']");
        page.waitForURL("**/desk/story/write?edition=*");
        var edition = Long.parseLong(page.url().replaceFirst(".*edition=(\\d+).*", "$1"));
        // A page that is left before it was told that it may write gives nothing back.
        await().until(() -> isWritten(edition));
        page.navigate(TheNewsroom.at("/desk/story/my-stories").toString());
        await().until(() -> !isWritten(edition));

        var paragraphs = paragraphs();
        var random = new Random(3);
        var base = 1;
        for (var save = 0; save < 60; save++) {
            base = save(page.context().request(), edition, base, paragraphs);
            var changed = random.nextInt(paragraphs.length);
            paragraphs[changed] += " Sentence number " + save + " was written by nobody before, said 😀 שלום today.";
        }
        save(page.context().request(), edition, base, paragraphs);

        try (var database = TheNewsroom.database();
                var sizes = database.prepareStatement(SIZES)) {
            sizes.setLong(1, edition);
            try (var row = sizes.executeQuery()) {
                row.next();
                System.out.printf(
                        "revisions %d, packed %d, largest packed row %d bytes, average %.0f%n",
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getDouble(4));
                assertThat(row.getInt(3)).isLessThan(2048);
                assertThat(row.getDouble(4)).as("whole ones counted in").isLessThan(2048);
            }
        }
        page.navigate(TheNewsroom.at("/desk/story/write?edition=" + edition).toString());
        assertThat(page.locator("[data-edition]").textContent()).contains("Sentence number 59 was written by nobody");
    }

    private static boolean isWritten(long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var leases = database.prepareStatement(
                        "select count(*) from lease where edition_id = ? and until > clock_timestamp()")) {
            leases.setLong(1, edition);
            try (var row = leases.executeQuery()) {
                return row.next() && row.getInt(1) > 0;
            }
        }
    }

    private static int save(APIRequestContext request, long edition, int base, String[] paragraphs) {
        var typed = new HashMap<String, Object>(Map.of(
                "base", base,
                "headline", "A story saved a hundred times",
                "deck", "",
                "dateline", "",
                "body", "<p>" + String.join("</p><p>", List.of(paragraphs)) + "</p>",
                "summary", "",
                "language", "en",
                "section", "campus",
                "why", "AUTOSAVE"));
        var answer = request.put(
                TheNewsroom.at("/api/editions/" + edition + "/copy").toString(),
                RequestOptions.create().setData(typed));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        // Who saves, the story with its people, what the save builds on, a lease that runs out, and the two it writes.
        assertThat(Statements.of(answer.headers().get("x-request-id"))).isBetween(2, 6);
        return Integer.parseInt(answer.text().replaceFirst("(?s).*\"revision\":(\\d+).*", "$1"));
    }
}
