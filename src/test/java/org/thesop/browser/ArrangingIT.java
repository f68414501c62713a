package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** The front page and a section's page, arranged by forms: for a time, by rule, never over somebody else's work. */
class ArrangingIT {

    private static final String DESK = "/desk/frontpage/arrange?page=";
    private static final String SLOT = "/desk/frontpage/slot?slot=0&page=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/frontpage/arrange",
                "/desk/frontpage/slot?page=front&slot=0",
                "/desk/frontpage/preview?page=front",
                "/desk/frontpage/preview-page?page=front",
                "/api/frontpage/newest?page=front"
            })
    void only_managing_editors_arrange_pages(String path) {
        assertThat(Browsers.signedIn("eddie")
                        .context()
                        .request()
                        .get(TheNewsroom.at(path).toString())
                        .status())
                .isEqualTo(403);
        assertThat(Browsers.signedIn("miles")
                        .context()
                        .request()
                        .get(TheNewsroom.at(path).toString())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} asks {1} times at most")
    @CsvSource({"/, 4", "/section/science, 4", "/section/world, 4"})
    void an_arranged_page_asks_the_database_no_more_often_than_one_that_nobody_arranged(String path, int most) {
        Reader.get(path); // what an arrangement holds is read once
        var page = Reader.getPrinted(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Statements.of(page.headers().firstValue("X-Request-Id").orElseThrow()))
                .isBetween(2, most);
    }

    @Test
    void a_scheduled_story_shows_in_the_preview_of_its_hour_and_no_reader_sees_it_before() throws SQLException {
        var maggie = Caller.of("maggie");
        var story = story("radio-hour-twelve-languages");
        var due = moment(story).plusSeconds(60);
        maggie.press(DESK + "world", "more:add", Map.of("more:template", "LEAD"));
        var placed = maggie.press(SLOT + "world", "slot:this", Map.of("put", Long.toString(story)));
        assertThat(placed.body()).contains("It stands there now", "It goes out ");
        assertThat(maggie.press(DESK + "world", "arrange:put-out", Map.of()).body())
                .contains("Readers see this arrangement from now on");

        var headline = "The radio hour that twelve languages share";
        assertThat(Reader.get("/section/world").body())
                .contains("class=\"lead\"")
                .doesNotContain(headline);
        var preview = "/desk/frontpage/preview-page?page=world&at=";
        assertThat(maggie.get(preview + due.getEpochSecond()).body()).contains(headline);
        assertThat(maggie.get(preview + Instant.now().getEpochSecond()).body()).doesNotContain(headline);
    }

    @Test
    void what_replaces_a_story_is_foreseen_only_until_the_story_is_taken_down() throws SQLException {
        var maggie = Caller.of("maggie");
        var story = story("what-the-new-honor-code-leaves-out");
        var comes = Instant.now().plusSeconds(3600);
        var goes = comes.plusSeconds(3600);
        maggie.press(DESK + "campus", "more:add", Map.of("more:template", "LEAD"));
        var placed = maggie.press(SLOT + "campus", "slot:this", Map.of("put", Long.toString(story)));
        assertThat(placed.body()).contains("It stands there now");
        assertThat(maggie.press(DESK + "campus", "arrange:put-out", Map.of()).body())
                .contains("Readers see this arrangement from now on");
        var preview = "/desk/frontpage/preview-page?page=campus&at=";
        var headline = "What the new honor code leaves out";
        assertThat(change("""
                update edition set state = 'SCHEDULED', scheduled_at = ? where story_id = ? and state = 'DRAFT'
                """, comes, story)).isEqualTo(1);
        assertThat(change("""
                update edition set take_down_at = ?, notice = 'For a day.' where story_id = ? and state = 'PUBLISHED'
                """, goes, story)).isEqualTo(1);
        try {
            assertThat(maggie.get(preview + comes.plusSeconds(60).getEpochSecond())
                            .body())
                    .contains(headline);
            assertThat(maggie.get(preview + goes.plusSeconds(60).getEpochSecond())
                            .body())
                    .doesNotContain(headline);
        } finally {
            change("""
                    update edition set take_down_at = ?, notice = null where story_id = ? and state = 'PUBLISHED'
                    """, null, story);
            change("""
                    update edition set state = 'DRAFT', scheduled_at = ? where story_id = ? and state = 'SCHEDULED'
                    """, null, story);
        }
    }

    private static int change(String statement, Instant moment, long story) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement(statement)) {
            query.setTimestamp(1, moment == null ? null : Timestamp.from(moment));
            query.setLong(2, story);
            return query.executeUpdate();
        }
    }

    @Test
    void a_row_is_filled_from_another_section_after_it_was_made() {
        var maggie = Caller.of("maggie");
        maggie.press(DESK + "opinion", "more:add", Map.of("more:template", "FOUR_UP"));
        assertThat(maggie.get(DESK + "opinion").body()).contains("The newest of Opinion</summary>");
        var filled = maggie.press(DESK + "opinion", "arrange:this", Map.of("fill", "0", "of-0", "politics"));
        assertThat(filled.body()).contains("The row shows other stories now", "The newest of Politics</summary>");
        assertThat(maggie.press(DESK + "opinion", "arrange:undo", Map.of()).body())
                .contains("The newest of Opinion</summary>");
    }

    @Test
    void a_slot_follows_the_readers_to_what_they_open_most() throws SQLException {
        var maggie = Caller.of("maggie");
        var headline = text("""
                with oldest as (select e.story_id, e.headline from edition e join section x on x.id = e.section_id
                    join story s on s.id = e.story_id where x.slug = 'science' and e.state = 'PUBLISHED'
                    order by s.first_published_at, s.id limit 1),
                read as (insert into story_views (story_id, day, times) select story_id, current_date, 100000 from oldest
                    on conflict (story_id, day) do update set times = 100000)
                select headline from oldest
                """);
        var ruled = maggie.press(SLOT + "science", "slot:mostRead", Map.of("slot:readIn", "science"));
        assertThat(ruled.body()).contains("It stands there now", "Filled with the most read: Science");
        maggie.press(DESK + "science", "arrange:put-out", Map.of());
        var page = Reader.get("/section/science").body();
        var lead = page.substring(page.indexOf("class=\"lead\""));
        assertThat(lead.substring(0, lead.indexOf("</h2>"))).contains(headline);
        maggie.press(DESK + "science", "arrange:undo", Map.of());
        maggie.press(DESK + "science", "arrange:put-out", Map.of());
    }

    private static String text(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void an_arrangement_goes_on_the_page_by_itself_at_its_moment_unless_it_is_kept_off() {
        var maggie = Caller.of("maggie");
        maggie.press(DESK + "espanol", "more:add", Map.of("more:template", "PACKAGE"));
        assertThat(maggie.press(DESK + "espanol", "later:do", Map.of("later:at", "2020-01-01T06:00"))
                        .body())
                .contains("That moment is over", "value=\"2020-01-01T06:00\"");
        var planned = maggie.press(DESK + "espanol", "later:do", Map.of("later:at", "2099-01-01T06:00"));
        assertThat(planned.body())
                .contains("It goes on the page by itself", "Goes on the page Jan 1, 2099, 06:00")
                .contains("Readers still see the newest stories");
        // However much is done until then, it stays in sight and can be taken back.
        for (var change = 0; change < 31; change++) {
            var section = change % 2 == 0 ? "politics" : "opinion";
            maggie.press(DESK + "espanol", "arrange:this", Map.of("fill", "0", "of-0", section));
        }
        assertThat(maggie.get(DESK + "espanol").body())
                .contains("Version 1 below goes on the page by itself Jan 1, 2099", "Goes on the page Jan 1, 2099");
        var kept = maggie.press(DESK + "espanol", "arrange:this", Map.of("keep", "1"));
        assertThat(kept.body())
                .contains("It does not go on the page by itself any more")
                .doesNotContain("2099");
    }

    @Test
    void readers_see_a_planned_arrangement_from_its_moment_on_and_not_before() {
        var maggie = Caller.of("maggie");
        var headline = "Forty chairs and a piano";
        maggie.press(DESK + "politics", "more:add", Map.of("more:template", "LEAD"));
        maggie.press(SLOT + "politics", "slot:this", Map.of("put", Long.toString(id("forty-chairs-and-a-piano"))));
        var moment = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(12);
        var typed =
                moment.atZone(ZoneId.of("America/New_York")).toLocalDateTime().toString();
        assertThat(maggie.press(DESK + "politics", "later:do", Map.of("later:at", typed))
                        .body())
                .contains("It goes on the page by itself");
        var seen = new ArrayList<Instant>();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    var body = Reader.get("/section/politics").body();
                    seen.add(Instant.now());
                    return body.contains(headline);
                });
        assertThat(seen).hasSizeGreaterThan(1);
        assertThat(seen.get(seen.size() - 1)).isAfterOrEqualTo(moment);
        assertThat(maggie.get(DESK + "politics").body()).doesNotContain("below goes on the page by itself");
    }

    @Test
    void whoever_was_overtaken_is_told_and_overwrites_nothing() throws SQLException {
        var maggie = Caller.of("maggie");
        var miles = Caller.of("miles");
        maggie.press(DESK + "sports", "more:add", Map.of("more:template", "FOUR_UP"));
        var late = miles.press(SLOT + "sports", "slot:this", () -> {
            var first = maggie.press(
                    SLOT + "sports", "slot:this", Map.of("put", Long.toString(id("rowers-give-back-a-trophy"))));
            assertThat(first.body()).contains("It stands there now");
            return Map.of("put", Long.toString(id("goalkeeper-who-keeps-score")), "slot:until", "2099-01-01T00:00");
        });
        assertThat(late.body())
                .contains("changed this page at", "nothing was overwritten")
                .contains("value=\"2099-01-01T00:00\"");
        assertThat(miles.get(DESK + "sports").body())
                .contains("Rowers give back a trophy")
                .doesNotContain("Until Jan 1");
    }

    @Test
    void times_that_the_clocks_skip_or_double_are_asked_about() {
        var maggie = Caller.of("maggie");
        maggie.press(DESK + "arts", "more:add", Map.of("more:template", "PACKAGE"));
        var story = Long.toString(id("forty-chairs-and-a-piano"));
        var skipped = maggie.press(SLOT + "arts", "slot:this", Map.of("put", story, "slot:from", "2027-03-14T02:30"));
        assertThat(skipped.body()).contains("The clocks skip that hour");
        var doubled = maggie.press(SLOT + "arts", "slot:this", Map.of("put", story, "slot:from", "2027-11-07T01:30"));
        assertThat(doubled.body()).contains("The clocks show that time twice", "name=\"which-from\"");
        var over = maggie.press(
                SLOT + "arts",
                "slot:this",
                Map.of("put", story, "slot:from", "2027-11-07T12:00", "slot:until", "2027-11-07T12:00"));
        assertThat(over.body()).contains("It would be over before it begins");
        var second = maggie.press(
                SLOT + "arts",
                "slot:this",
                Map.of("put", story, "slot:from", "2027-11-07T01:30", "which-from", "later"));
        assertThat(second.body()).contains("It stands there now", "From Nov 7, 2027, 01:30");
    }

    private static long id(String slug) {
        try {
            return story(slug);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long story(String slug) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement("select id from story where slug = ?")) {
            query.setString(1, slug);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Instant moment(long story) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement(
                        "select scheduled_at from edition where story_id = ? and state = 'SCHEDULED'")) {
            query.setLong(1, story);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        }
    }
}
