package org.thesop.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** The people desk: who is shown to readers, whose an old byline is, and who is here twice. */
class StaffIT {

    /** Until the nodes have heard of what was changed in the database by hand. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String PROFILE = "/desk/people/profile";
    private static final String PEOPLE = "/desk/staff/people";
    private static final String CLAIMS = "/desk/staff/claims";

    @Test
    void who_does_not_want_to_be_found_has_no_page_no_place_on_the_masthead_and_bylines_without_a_link()
            throws SQLException {
        var walt = Caller.of("walt");
        var story = text("""
                select '/story/' || f.slug || '/' || to_char(s.day, 'YYYY/MM/DD') || '/' || s.slug from story s
                    join section f on f.id = s.section_id join edition e on e.story_id = s.id and e.state = 'PUBLISHED'
                    join byline b on b.edition_id = e.id join person p on p.id = b.person_id
                where p.handle = 'walt' limit 1""");
        var said = Map.of(
                "profile:school", "Weir Polytechnic",
                "profile:links", "walt.example/me",
                "profile:language", "es");
        assertThat(walt.press(PROFILE, "profile:save", said).body()).contains("The profile is saved");
        assertThat(Reader.get("/people/walt").body())
                .contains("Weir Polytechnic", "href=\"https://walt.example/me\"", "Writes in Spanish");
        assertThat(Reader.get(story).body()).contains("/people/walt");

        hide(walt, true);
        await().atMost(SOON).until(() -> Reader.get("/people/walt").statusCode() == 404);
        assertThat(Reader.get("/writers").body()).doesNotContain("Walt Ibarra");
        assertThat(Reader.get(story).body()).contains("Walt Ibarra").doesNotContain("/people/walt");
        assertThat(Reader.get("/").body()).doesNotContain("/people/walt");

        hide(walt, false);
        await().atMost(SOON).until(() -> Reader.get("/people/walt").statusCode() == 200);
        assertThat(walt.press(PROFILE, "profile:save", Map.of("profile:links", "javascript:alert(1)"))
                        .body())
                .contains("is not the address of a page");
    }

    /** A box that is not ticked is not sent, so its row says what the box would. */
    private static void hide(Caller who, boolean hidden) throws SQLException {
        update("update person set listed = " + !hidden + " where handle = 'walt'");
        assertThat(who.get(PROFILE).body()).contains(hidden ? "Not shown to readers" : "See the public page");
    }

    @Test
    void only_managing_editors_look_after_other_people() {
        var walt = Caller.of("walt");
        assertThat(walt.get(PROFILE + "?person=wendy").statusCode()).isEqualTo(403);
        assertThat(walt.get(PEOPLE).statusCode()).isEqualTo(403);
        var erin = Caller.of("erin");
        for (var page :
                new String[] {PEOPLE, CLAIMS, "/desk/staff/leave?person=walt", "/desk/staff/double?person=walt"}) {
            assertThat(erin.get(page).statusCode()).as(page).isEqualTo(403);
        }
        var maggie = Caller.of("maggie");
        assertThat(maggie.get(PROFILE + "?person=wendy").statusCode()).isEqualTo(200);
        assertThat(maggie.get("/desk/staff/leave?person=nobody-here").statusCode())
                .isEqualTo(404);
        assertThat(maggie.get("/desk/staff/leave?person=maggie").body()).contains("You cannot hand over your own desk");
    }

    @Test
    void an_old_byline_is_claimed_declined_with_a_reason_claimed_again_and_confirmed() throws SQLException {
        var name = text("""
                select b.name from byline b join edition e on e.id = b.edition_id
                where b.person_id is null and e.state = 'PUBLISHED' and b.credit = 'WORDS' order by b.name limit 1""");
        var story = text("""
                select e.story_id from byline b join edition e on e.id = b.edition_id
                where b.person_id is null and e.state = 'PUBLISHED' and b.credit = 'WORDS' order by b.name, 1 limit 1""");
        var wendy = Caller.of("wendy");
        var mine = "/desk/people/bylines?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        assertThat(wendy.press(mine, "claim:mine", Map.of("story", story)).body())
                .contains("Claimed. A managing editor will look at it");
        assertThat(wendy.press(mine, "claim:mine", Map.of("story", story)).body())
                .contains("claimed already");

        var maggie = Caller.of("maggie");
        assertThat(maggie.get(PEOPLE).body()).contains("Claimed bylines");
        assertThat(maggie.press(CLAIMS, "claims:open:0:decline", Map.of()).body())
                .contains("Say why");
        var answer = Map.of("claims:open:0:why", "That was another Wendy.");
        assertThat(maggie.press(CLAIMS, "claims:open:0:decline", answer).body()).contains("Declined");
        assertThat(wendy.get(mine).body()).contains("That was another Wendy.");
        assertThat(wendy.get("/desk/notices/notices").body()).contains("That was another Wendy.");

        wendy.press(mine, "claim:mine", Map.of("story", story));
        assertThat(maggie.press(CLAIMS, "claims:open:0:confirm", Map.of()).body())
                .contains("Confirmed");
        var headline = text("select headline from edition where state = 'PUBLISHED' and story_id = " + story);
        assertThat(Reader.get("/people/wendy").body()).contains(headline);
        assertThat(text("select count(*) from record_line where what like 'BylineClaim%' and details like 'person '"
                        + " || (select id from person where handle = 'wendy') || ',%'"))
                .isEqualTo("2");
        update("update byline set person_id = null where name = '" + name.replace("'", "''") + "'");
    }

    @Test
    void somebody_who_is_here_twice_becomes_one_and_nothing_is_left_behind_but_the_record() throws SQLException {
        update("insert into person (handle, name, joined_on, version) values ('una', 'Una Twice', '2020-01-01', 0),"
                + " ('una.twice', 'Una Twice', '2021-01-01', 0)");
        var edition = text("select min(id) from edition where state = 'PUBLISHED'");
        for (var handle : new String[] {"una", "una.twice"}) {
            var id = "(select id from person where handle = '" + handle + "')";
            update("insert into notice_habits (person_id) values (" + id + ")");
            update("insert into notice_choice (person_id, kind, place) values (" + id + ", 'QUEUE', 'BOTH')");
            update("insert into approval (edition_id, person_id) values (" + edition + ", " + id + ")");
            update("insert into story_person (story_id, person_id, named_as, since) select story_id, " + id
                    + ", 'WRITER', now() from edition where id = " + edition);
        }
        update(
                "insert into pitch (headline, why_now, person_id, pitched_at, state, reason, version) select 'Of Una', '', id,"
                        + " now(), 'OPEN', '', 0 from person where handle = 'una.twice'");

        var maggie = Caller.of("maggie");
        var page = "/desk/staff/double?person=una.twice&into=una";
        assertThat(maggie.get(page).body()).contains("One pitch", "Nothing stays behind");
        assertThat(maggie.press(page, "double:merge", Map.of()).body()).contains("They are one now");

        assertThat(text("select p.handle from pitch i join person p on p.id = i.person_id where i.headline = 'Of Una'"))
                .isEqualTo("una");
        assertThat(text("select count(*) from approval where edition_id = " + edition + " and person_id in"
                        + " (select id from person where handle like 'una%')"))
                .isEqualTo("1");
        try (var database = TheNewsroom.database();
                var tables = database.createStatement().executeQuery("""
                        select t.relname, a.attname from pg_constraint c join pg_class t on t.oid = c.conrelid
                            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = cast('person' as regclass) and t.relname <> 'person'""")) {
            while (tables.next()) {
                assertThat(text("select count(*) from " + tables.getString(1) + " where " + tables.getString(2)
                                + " = (select id from person where handle = 'una.twice')"))
                        .as(tables.getString(1))
                        .isEqualTo("0");
            }
        }
        var moved = Reader.get("/people/una.twice");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith("/people/una");
        assertThat(maggie.get(page).body()).contains("found to be a double before");
        update("delete from pitch where headline = 'Of Una'");
        update("delete from approval where person_id = (select id from person where handle = 'una')");
        update("delete from story_person where person_id = (select id from person where handle = 'una')");
    }

    private static String text(String sql) throws SQLException {
        try (var database = TheNewsroom.database();
                var row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void update(String sql) throws SQLException {
        try (var database = TheNewsroom.database();
                var update = database.createStatement()) {
            update.execute(sql);
        }
    }
}
