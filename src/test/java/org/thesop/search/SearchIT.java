package org.thesop.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** What is saved is found at once, by those who may read it and by nobody else. */
class SearchIT {

    /** The bar for a saved story. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Caller wendy = Caller.of("wendy");
    private final Caller walt = Caller.of("walt");
    private final Caller eddie = Caller.of("eddie");
    private final Caller maggie = Caller.of("maggie");

    @Test
    void a_first_draft_is_found_by_those_named_on_it_then_by_editors_and_its_words_never_by_other_writers()
            throws SQLException {
        var headline = "Zeppelins above the quadrangle";
        var edition = started(headline);
        save(edition, headline, "<p>A dirigible hung over the grass all morning.</p>");
        await().atMost(AT_ONCE).untilAsserted(() -> assertFinds(wendy, "dirigible", headline));
        assertThat(found(wendy, "dirigibles by:wendy state:draft"))
                .contains("<mark>dirigible</mark> hung over the grass");
        for (var other : new Caller[] {walt, eddie, maggie}) {
            assertNothing(other, "dirigible");
            assertNothing(other, "headline:zeppelins");
            assertNothing(other, "zeppelins");
            assertNothing(other, "zepelins quadrangel");
        }

        // Handed in: by hand in the database, as another node would have done it.
        change(
                "update story set first_submitted_at = now() where id = (select story_id from edition where id = ?)",
                edition);
        change("update edition set state = 'SUBMITTED', submitted_at = now() where id = ?", edition);
        await().atMost(AT_ONCE).untilAsserted(() -> assertFinds(eddie, "dirigible state:submitted", headline));
        assertFinds(maggie, "zeppelins", headline);

        var toWalt = found(walt, "zeppelins");
        assertThat(toWalt).contains("In work by others", headline, "Submitted").doesNotContain("edition=" + edition);
        assertThat(toWalt).doesNotContain("dirigible", "Wendy Marsh</");
        assertThat(found(walt, "zeppelins state:submitted")).contains(headline);
        assertNothing(walt, "dirigible");
        assertNothing(walt, "zeppelins by:wendy");
        assertNothing(walt, "zeppelins -by:walt");
        assertNothing(walt, "zeppelins after:2020");

        change("update story set limited = true where id = (select story_id from edition where id = ?)", edition);
        await().atMost(AT_ONCE).untilAsserted(() -> assertNothing(walt, "zeppelins"));
        for (var other : new Caller[] {eddie, maggie}) {
            assertNothing(other, "dirigible");
            assertNothing(other, "zeppelins");
        }
        assertFinds(wendy, "dirigible", headline);

        change("""
                insert into story_person (story_id, person_id, named_as, since)
                select story_id, (select id from person where handle = 'eddie'), 'INVITED', now()
                from edition where id = ?
                """, edition);
        await().atMost(AT_ONCE).untilAsserted(() -> assertFinds(eddie, "dirigible", headline));
        change(
                "delete from story_person where named_as = 'INVITED' and story_id = (select story_id from edition where id = ?)",
                edition);
        // What the index has not followed is asked of the database: nothing is shown, though it is counted.
        assertThat(found(eddie, "dirigible")).doesNotContain(headline);
    }

    @Test
    void a_slip_of_the_finger_is_forgiven_when_nothing_is_spelt_like_that() {
        var page = found(eddie, "telescpoe");
        assertThat(page).contains("Nothing is spelt like that").contains("telescope</mark>");
        assertThat(found(eddie, "telescope")).doesNotContain("Nothing is spelt like that");
    }

    @Test
    void accents_plurals_beginnings_and_phrases_are_found_and_marked() {
        var headline = "Søren’s quaggas on the lawn";
        var edition = started(headline);
        save(
                edition,
                headline,
                "<p>Two hoofed visitors ate 1,507 tulips, said the <em>gardener’s</em> assistants.</p>");
        await().atMost(AT_ONCE).untilAsserted(() -> assertFinds(wendy, "hoofed", headline));
        assertThat(found(wendy, "soren quaggas*")).contains("<mark>Søren’s</mark> <mark>quaggas</mark> on the lawn");
        assertThat(found(wendy, "headline:quagg*")).contains("<mark>quaggas</mark>");
        assertThat(found(wendy, "\"hoofed visitor\" \"gardeners assistant\" \"1,507\""))
                .contains("<mark>hoofed</mark> <mark>visitors</mark>", "<mark>assistants</mark>");
        assertNothing(wendy, "\"visitors hoofed\"");
        assertNothing(wendy, "\"hoofed visitors ate tulips\"");
    }

    @Test
    void what_is_found_is_counted_by_section_state_writer_and_year_and_narrowed_by_them() {
        var page = found(eddie, "state:published");
        assertThat(page).contains("Section", "State", "Writers", "Year").contains("section%3A", "by%3A", "before%3A");
        assertThat(found(eddie, "state:published after:1999 before:2000")).contains("Nothing is like that");
    }

    @Test
    void what_cannot_be_understood_is_told_and_stays_in_the_field() {
        var page = found(eddie, "comet author:wendy after:soon");
        assertThat(page)
                .contains("There is no field “author:”")
                .contains("“after:soon” names no day")
                .contains("value=\"comet author:wendy after:soon\"");
    }

    @Test
    void a_kept_search_tells_once_of_what_it_finds_anew_and_of_nothing_private() throws SQLException {
        var question = "headline:marmalade state:submitted";
        assertThat(walt.press(path(question), "kept:tell", Map.of()).body())
                .contains("you are told once of each story");
        assertThat(eddie.press(path(question), "kept:tell", Map.of()).body())
                .contains("you are told once of each story");
        var edition = started("Marmalade for the whole dormitory");
        change(
                "update story set first_submitted_at = now() where id = (select story_id from edition where id = ?)",
                edition);
        change("update edition set state = 'SUBMITTED', submitted_at = now() where id = ?", edition);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        eddie.get("/desk/notices/notices").body())
                .contains("finds “Marmalade for the whole dormitory”"));
        // It may be found by its headline, and is not his to read.
        assertThat(walt.get("/desk/notices/notices").body()).doesNotContain("Marmalade");

        change("update edition set headline = 'Marmalade and toast' where id = ?", edition);
        var other = started("Marmalade of another day");
        change(
                "update story set first_submitted_at = now() where id = (select story_id from edition where id = ?)",
                other);
        change("update edition set state = 'SUBMITTED', submitted_at = now() where id = ?", other);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        eddie.get("/desk/notices/notices").body())
                .contains("finds “Marmalade of another day”"));
        assertThat(eddie.get("/desk/notices/notices").body()).containsOnlyOnce("finds “Marmalade and toast”");
        change("delete from saved_search where question like 'headline:marmalade%' and ? > 0", edition);
    }

    @Test
    void the_palette_offers_people_and_only_stories_that_one_may_read() {
        var headline = "Quokkas in the reading room";
        var edition = started(headline);
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(jump(wendy, "quok")).contains(headline, "edition=" + edition));
        for (var other : new Caller[] {walt, eddie, maggie}) {
            assertThat(jump(other, "quok")).doesNotContain(headline).contains("Search all copy for “quok”");
        }
        assertThat(jump(walt, "wen")).contains("Wendy Marsh", "/people/wendy").doesNotContain("New assignment");
        assertThat(jump(eddie, "assi")).contains("New assignment");
    }

    @Test
    void what_was_said_beside_copy_is_found_by_those_who_may_read_it_there() throws SQLException {
        var edition = started("A quiet evening at the pool");
        save(edition, "A quiet evening at the pool", "<p>Nothing happened.</p>");
        change("""
                insert into comment (edition_id, person_id, said_at, text, required)
                select id, (select id from person where handle = 'wendy'), now(),
                    'Who heard the <b>xylophone</b> in the changing room?', false from edition where id = ?
                """, edition);
        assertThat(found(wendy, "xylophone"))
                .contains("Comments beside copy", "&lt;b&gt;<mark>xylophone</mark>&lt;/b&gt;", "show=remark-");
        for (var other : new Caller[] {walt, eddie, maggie}) {
            assertNothing(other, "xylophone");
        }
        change(
                "update story set first_submitted_at = now() where id = (select story_id from edition where id = ?)",
                edition);
        change("update edition set state = 'SUBMITTED', submitted_at = now() where id = ?", edition);
        assertThat(found(eddie, "xylophon*")).contains("Comments beside copy");
        assertThat(found(eddie, "xylofone")).contains("Comments beside copy", "close to it", "<mark>xylophone</mark>");
        assertNothing(walt, "xylophone");
        change("update story set limited = true where id = (select story_id from edition where id = ?)", edition);
        assertNothing(eddie, "xylophone");
        assertNothing(maggie, "xylophone");
        assertNothing(eddie, "xylofone");
        assertThat(found(wendy, "xylophone by:wendy")).doesNotContain("Comments beside copy");
    }

    @Test
    void letters_are_found_by_editors() throws SQLException {
        change("""
                insert into letter (name, email, subject, text, received_at, moved_at, state)
                values ('Olga Reader', 'olga@example.org', 'Your marzipan', 'There was no marzipan at all.', now(), now(),
                    case when ? > 0 then 'NEW' end)
                """, 1);
        assertThat(found(eddie, "marzipan olga"))
                .contains("Letters", "Your <mark>marzipan</mark>", "no <mark>marzipan</mark> at all");
        assertThat(found(eddie, "marzpian")).contains("no <mark>marzipan</mark> at all");
        assertThat(found(wendy, "marzipan")).doesNotContain("Olga Reader");
        change("update letter set state = 'SPAM' where subject = 'Your marzipan' and ? > 0", 1);
        assertThat(found(eddie, "marzipan")).doesNotContain("Olga Reader");
    }

    private static String jump(Caller who, String typed) {
        return who.rest("GET", "/api/search/jump?q=" + typed, "").body();
    }

    @Test
    void a_search_asks_the_database_a_handful_of_questions() {
        var answer = eddie.get("/desk/search/search?q=state%3Apublished+by%3Awendy");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Statements.of(answer.headers().firstValue("x-request-id").orElseThrow()))
                .isBetween(2, 9);
    }

    private long started(String headline) {
        var page = wendy.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", headline, "start:template", ""));
        return Long.parseLong(page.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
    }

    private void save(long edition, String headline, String body) {
        var typed = Json.createObjectBuilder()
                .add("base", 1)
                .add("why", "AUTOSAVE")
                .add("tab", "search")
                .add("headline", headline)
                .add("body", body)
                .add("language", "en")
                .build();
        assertThat(wendy.rest("PUT", "/api/editions/" + edition + "/copy", typed.toString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertFinds(Caller who, String question, String headline) {
        var words = headline.split(" ", -1);
        assertThat(found(who, question)).contains("class=\"hits\"").contains(words[words.length - 1]);
    }

    private static void assertNothing(Caller who, String question) {
        assertThat(found(who, question)).contains("Nothing is like that");
    }

    private static String found(Caller who, String question) {
        return who.get(path(question)).body();
    }

    private static String path(String question) {
        return "/desk/search/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    private static void change(String sql, long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var update = database.prepareStatement(sql)) {
            update.setLong(1, edition);
            update.executeUpdate();
        }
    }
}
