package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.DueStories;
import org.thesop.newsroom.TheNewsroom;

/** A story has one translation into a language, whoever begins it, and none is begun of what was taken down. */
class TranslationsIT {

    private static final String AFTER = "/desk/story/after?edition=";
    private static final String INTO_SPANISH = "translate:into:1:begin";

    private static final String SAYS_IN_SPANISH = """
            with mine as (update edition set language = 'es' where id = %2$d returning story_id)
            update story set translation_of_id = f.story_id, translated_edition_id = f.id from edition f, mine
            where f.id = %1$d and story.id = mine.story_id
            """;

    @Test
    void of_two_who_begin_the_same_translation_one_does_and_nobody_does_of_what_was_taken_down() throws SQLException {
        try (var database = TheNewsroom.database()) {
            var due = DueStories.plan(database, 3, DueStories.now(database), Duration.ZERO, "two-translators");
            await().atMost(Duration.ofSeconds(15)).until(() -> due.out() == 3);
            var source = due.editions().get(0);
            var begun = atOnce(AFTER + source);
            assertThat(begun).allSatisfy(page -> assertThat(page.statusCode()).isEqualTo(200));
            assertThat(begun)
                    .extracting(HttpResponse::body)
                    .filteredOn(page -> page.contains("is yours to translate"))
                    .hasSize(1);
            assertThat(begun)
                    .extracting(HttpResponse::body)
                    .filteredOn(page -> page.contains("There is a translation into this language already")
                            || page.contains("Nothing was done"))
                    .hasSize(1);
            assertThat(translations(database, source)).isEqualTo(1);

            var first = due.editions().get(1);
            var second = due.editions().get(2);
            say(database, SAYS_IN_SPANISH.formatted(first, second));
            var maggie = Caller.of("maggie");
            assertThat(maggie.get(AFTER + second).body()).contains("Translate into Français");
            say(database, "update edition set state = 'WITHDRAWN', notice = 'It was tried.' where id = " + first);
            assertThat(maggie.get(AFTER + second).body()).doesNotContain("Translate into");
        }
    }

    /** Both have the page open when they press. */
    private static List<HttpResponse<String>> atOnce(String page) {
        var both = new CyclicBarrier(2);
        Supplier<Map<String, String>> ready = () -> {
            try {
                both.await(20, TimeUnit.SECONDS);
                return Map.of();
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        };
        return Stream.of("wendy", "walt")
                .map(Caller::of)
                .map(each -> CompletableFuture.supplyAsync(() -> each.press(page, INTO_SPANISH, ready)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static long translations(Connection database, long edition) throws SQLException {
        try (var statement = database.createStatement();
                var row =
                        statement.executeQuery("select count(*) from story where translated_edition_id = " + edition)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void say(Connection database, String change) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(change);
        }
    }
}
