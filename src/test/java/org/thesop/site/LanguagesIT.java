package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.DueStories;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;
import org.thesop.platform.Language;
import org.thesop.platform.Messages;
import org.thesop.platform.Spoken;

/** Readers get each page in one language, the same for all, and are led to the other languages of a story. */
class LanguagesIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private static final String PATHS = """
            select '/story/' || x.slug || '/' || to_char(s.day, 'YYYY/MM/DD') || '/' || s.slug
            from edition e join story s on s.id = e.story_id join section x on x.id = s.section_id where e.id = %d
            """;

    private static final String TRANSLATES = """
            update story set translation_of_id = f.story_id, translated_edition_id = f.id from edition f, edition mine
            where f.id = %d and mine.id = %d and story.id = mine.story_id
            """;

    @Test
    void a_story_in_three_languages_leads_from_each_to_the_others_until_one_is_taken_down() throws SQLException {
        try (var database = TheNewsroom.database()) {
            var due = DueStories.plan(database, 3, DueStories.now(database), Duration.ZERO, "three-languages");
            await().atMost(SOON).until(() -> due.out() == 3);
            var english = path(database, due.editions().get(0));
            var spanish = path(database, due.editions().get(1));
            var french = path(database, due.editions().get(2));
            assertThat(Reader.get(english).body()).contains("<html lang=\"en\"").doesNotContain("hreflang");

            say(
                    database,
                    "update edition set language = 'es' where id = "
                            + due.editions().get(1));
            say(
                    database,
                    "update edition set language = 'fr' where id = "
                            + due.editions().get(2));
            for (var at : List.of(1, 2)) {
                say(
                        database,
                        TRANSLATES.formatted(
                                due.editions().get(0), due.editions().get(at)));
            }
            await().atMost(SOON).until(() -> Reader.get(english).body().contains("hreflang=\"fr\""));
            assertThat(Reader.get(english).body())
                    .containsPattern(alternate("en", english))
                    .containsPattern(alternate("es", spanish))
                    .containsPattern(alternate("fr", french))
                    .contains("href=\"" + spanish + "\" hreflang=\"es\" lang=\"es\">Español</a>");
            await().atMost(SOON).until(() -> Reader.get(spanish).body().contains("<html lang=\"es\""));
            assertThat(Reader.get(spanish).body())
                    .containsPattern(alternate("en", english))
                    .contains(text(Language.SPANISH, "site.story.published"))
                    .contains("content=\"es_LA\"", "\"inLanguage\":\"es\"")
                    .containsPattern(" de \\d{4}, \\d\\d:\\d\\d ET");
            await().atMost(SOON).until(() -> Reader.get(french).body().contains("<html lang=\"fr\""));
            assertThat(Reader.get(french).body()).contains(text(Language.FRENCH, "site.story.published"));
            await().atMost(SOON).untilAsserted(() -> assertThat(
                            Reader.get("/sitemap/stories-1.xml").body())
                    .containsPattern("hreflang=\"es\" href=\"[^\"]+" + spanish + "\""));

            say(
                    database,
                    "update edition set state = 'WITHDRAWN', notice = 'Retiré.' where id = "
                            + due.editions().get(2));
            await().atMost(SOON).until(() -> !Reader.get(english).body().contains(french));
            await().atMost(SOON).until(() -> !Reader.get(spanish).body().contains(french));
            await().atMost(SOON).until(() -> Reader.get(french).statusCode() == 410);
        }
    }

    @Test
    void a_section_speaks_its_language_and_no_page_asks_what_a_browser_wants() {
        assertThat(Reader.get("/section/espanol").body())
                .contains("<html lang=\"es\"", text(Language.SPANISH, "site.nav.contact"));
        assertThat(Reader.get("/section/espanol/feed.rss").body()).contains("<language>es</language>");
        assertThat(Reader.get("/section/science").body()).contains("<html lang=\"en\"");
        var french = Reader.send(HttpRequest.newBuilder(TheNewsroom.at("/")).header("Accept-Language", "fr"));
        assertThat(french.body()).contains("<html lang=\"en\"", "\"inLanguage\":\"en\"");
    }

    private static String alternate(String language, String path) {
        return "<link rel=\"alternate\" hreflang=\"" + language + "\" href=\"[^\"]+" + path + "\"";
    }

    private static String text(Language language, String key) {
        return Spoken.in(language, () -> new Messages().text(key));
    }

    private static String path(Connection database, long edition) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(PATHS.formatted(edition))) {
            row.next();
            return row.getString(1);
        }
    }

    private static void say(Connection database, String change) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(change);
        }
    }
}
