package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** Sensitive work is seen by the people named on it: no list, number, calendar, notice or mail tells anybody else. */
class LimitedStoryIT {

    private static final String HEADLINE = "Nobody owns this towpath";
    private static final Pattern WAITING =
            Pattern.compile("desk/review/queue\"[^>]*>[^<]*<span class=\"n hot\">(\\d+)<");
    private static final Pattern FEED = Pattern.compile("(/calendar/[A-Za-z0-9_-]{43}\\.ics[^\"]*)\"");

    private static long edition;
    private static String room;
    private static Caller wendy;
    private static Caller eddie;
    private static Caller erin;

    @BeforeAll
    static void a_submitted_story_has_an_assignment_a_pitch_and_a_deadline_behind_it() throws SQLException {
        update(
                "insert into notice_habits (person_id) select id from person where handle = 'erin' on conflict do nothing");
        update("insert into notice_choice (person_id, kind, place) select id, 'QUEUE', 'BOTH' from person"
                + " where handle = 'erin' on conflict (person_id, kind) do update set place = 'BOTH'");
        wendy = Caller.of("wendy");
        var page = wendy.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", HEADLINE, "start:template", ""));
        edition = Long.parseLong(page.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
        room = "/desk/story/write?edition=" + edition;
        wendy.press(room, "writing:add-writer", Map.of("writing:writer", "walt"));
        wendy.press(
                room,
                "writing:hand-in",
                Map.of("writing:body:text", "<p>The surveyor shows nothing.</p>", "writing:section", "campus"));
        update("update edition set deadline_at = now() + interval '1 day' where id = " + edition);
        update("""
                with pitched as (insert into pitch (headline, why_now, person_id, pitched_at, state, reason, version)
                    values ('An idea about an towpath', '', (select id from person where handle = 'wendy'), now(), 'ACCEPTED',
                        '', 0) returning id)
                insert into assignment (headline, state, notes, picture_wish, offered_by_id, offered_at, reason, pitch_id,
                    story_id, version)
                select 'Work about an towpath', 'STARTED', '', '', (select id from person where handle = 'tess'), now(), '',
                    pitched.id, (select story_id from edition where id = %d), 0 from pitched""".formatted(edition));
        eddie = Caller.of("eddie");
        erin = Caller.of("erin");
    }

    @AfterAll
    static void it_is_open_again() throws SQLException {
        update("update story set limited = false where id = (select story_id from edition where id = " + edition + ")");
        update("delete from assignment where headline = 'Work about an towpath'");
        update("delete from pitch where headline = 'An idea about an towpath'");
        update("delete from notice_choice where kind = 'QUEUE'");
        eddie.press(room, "writing:spike", Map.of("writing:why", "It was for a test."));
    }

    @Test
    void once_it_is_limited_it_is_nowhere_for_other_editors() throws SQLException {
        var address = FEED.matcher(erin.press("/desk/planning/budget", "feed:make-address", Map.of())
                .body());
        assertThat(address.find()).isTrue();
        var feed = address.group(1).replace("&amp;", "&");
        var assignment = number("select id from assignment where headline = 'Work about an towpath'");
        var pitch = number("select id from pitch where headline = 'An idea about an towpath'");
        assertThat(Reader.get(feed).body()).contains(HEADLINE);
        assertThat(erin.get("/desk/planning/pitches?show=accepted").body()).contains("An idea about an towpath");
        assertThat(erin.get("/desk/notices/notices").body()).contains(HEADLINE);
        await().untilAsserted(() ->
                assertThat(erin.get("/desk/search/search?q=surveyor").body()).contains("edition=" + edition));
        var waiting = waiting(erin);

        assertThat(eddie.press(room, "writing:limit", Map.of()).body()).contains("Only the people named on it see it");

        for (var page : new String[] {
            "/desk/review/queue",
            "/desk/planning/budget?as=table",
            "/desk/planning/budget?as=board",
            "/desk/planning/budget?as=table&person=wendy",
            "/desk/planning/pitches?show=accepted",
            "/desk/search/search?q=surveyor",
            "/desk/notices/notices",
            "/desk/review/my-reviews"
        }) {
            assertThat(erin.get(page).body())
                    .as(page)
                    .doesNotContain("towpath")
                    .doesNotContain("edition=" + edition + "\"");
        }
        assertThat(waiting(erin)).isEqualTo(waiting - 1);
        assertThat(Reader.get(feed).body()).startsWith("BEGIN:VCALENDAR").doesNotContain("towpath");
        for (var page : new String[] {
            room,
            "/desk/review/review?edition=" + edition,
            "/desk/story/history?edition=" + edition,
            "/desk/story/record?edition=" + edition,
            "/desk/story/preview?edition=" + edition,
            "/desk/story/preview-page?edition=" + edition,
            "/desk/planning/assignment?assignment=" + assignment,
            "/desk/planning/pitch?pitch=" + pitch
        }) {
            assertThat(erin.get(page).statusCode()).as(page).isEqualTo(403);
        }
        for (var path : new String[] {"/lease?tab=x", "/remarks", "/suggestions?base=1"}) {
            assertThat(erin.rest("GET", "/api/editions/" + edition + path, "").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(erin.rest("GET", "/api/live?page=x&edition=" + edition, "").body())
                .doesNotContain("\"present\"", "\"changes\"");

        assertThat(erin.rest("GET", "/api/search/jump?q=nobody+owns", "").body())
                .doesNotContain("towpath");
        var before = number("select coalesce(max(id), 0) from notice");
        wendy.press(room, "writing:recall", Map.of());
        assertThat(wendy.press(room, "writing:hand-in", Map.of()).body()).contains("Walt Ibarra was told");
        assertThat(number("select count(*) from notice n join person p on p.id = n.person_id where n.id > " + before
                        + " and n.edition_id = " + edition + " and p.handle <> 'walt'"))
                .isZero();
        assertThat(number("select count(*) from notice n join person p on p.id = n.person_id where n.id > " + before
                        + " and n.edition_id = " + edition + " and p.handle = 'walt'"))
                .isPositive();

        assertThat(eddie.get("/desk/review/queue").body()).contains(HEADLINE);
        var maggie = Caller.of("maggie");
        assertThat(maggie.get("/desk/review/queue").body()).doesNotContain("towpath");
        var looks = looks();
        assertThat(maggie.get(room).statusCode()).isEqualTo(200);
        assertThat(looks()).isEqualTo(looks + 1);

        eddie.press(room, "writing:unlimit", Map.of());
        assertThat(erin.get("/desk/review/queue").body()).contains(HEADLINE);
        assertThat(waiting(erin)).isEqualTo(waiting);
        assertThat(number(
                        "select count(*) from record_line where what in ('StoryLimited', 'StoryOpened') and edition_id = "
                                + edition))
                .isEqualTo(2);
    }

    private static int waiting(Caller editor) {
        var rail = WAITING.matcher(editor.get("/desk/story/my-stories").body());
        return rail.find() ? Integer.parseInt(rail.group(1)) : 0;
    }

    private static long looks() throws SQLException {
        return number("select count(*) from record_line where what = 'PrivateCopyOpened' and edition_id = " + edition);
    }

    private static long number(String sql) throws SQLException {
        try (var database = TheNewsroom.database();
                var row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void update(String sql) throws SQLException {
        try (var database = TheNewsroom.database();
                var update = database.createStatement()) {
            update.execute(sql);
        }
    }
}
