package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.TheNewsroom;

/** What a story's people have among themselves stays with them, and a look from outside is on record. */
class WhoReadsIT {

    private static final String START_BUTTON = "start:begin";

    @Test
    void a_managing_editors_look_at_a_private_draft_is_on_record_once_whichever_part_of_it_she_asks_for()
            throws SQLException {
        var edition = startedBy(Caller.of("wendy"), "Nobody has seen this");
        var maggie = Caller.of("maggie");
        var looks = looks(edition);
        for (var path : new String[] {
            "/desk/story/write?edition=" + edition,
            "/desk/story/history?edition=" + edition,
            "/api/editions/" + edition + "/suggestions?base=1",
            "/api/editions/" + edition + "/remarks"
        }) {
            assertThat(maggie.rest("GET", path, "").statusCode()).as(path).isEqualTo(200);
            assertThat(looks(edition)).as(path).isEqualTo(++looks);
        }
    }

    @Test
    void a_writer_who_was_taken_off_a_story_does_not_see_what_it_is_called_now() throws SQLException {
        var wendy = Caller.of("wendy");
        var edition = startedBy(wendy, "Before the quarrel");
        var room = "/desk/story/write?edition=" + edition;
        wendy.press(room, "writing:add-writer", Map.of("writing:writer", "walt"));
        var walt = Caller.of("walt");
        assertThat(save(walt, edition, 1, "<p>One.</p>", "a")).isEqualTo(200);
        assertThat(save(walt, edition, 1, "<p>Two.</p>", "b")).isEqualTo(409);
        assertThat(walt.get("/desk/story/my-stories").body()).contains("Among us");

        update(
                "update story_person set ended_at = now() where story_id = (select story_id from edition where id = ?)"
                        + " and person_id = (select id from person where handle = 'walt')",
                edition);
        update("update edition set headline = 'After the quarrel' where id = ?", edition);
        assertThat(walt.get("/desk/story/my-stories").body())
                .contains("A story that you are not on any more")
                .doesNotContain("After the quarrel");
        assertThat(walt.get("/desk/story/growth").statusCode()).isEqualTo(200);
    }

    @Test
    void a_pasted_picture_of_somebody_elses_private_story_is_left_out_and_stays_closed() throws SQLException {
        var wendy = Caller.of("wendy");
        var hers = startedBy(wendy, "With a picture");
        var walt = Caller.of("walt");
        var his = startedBy(walt, "Without one");
        var picture = "a-picture-of-hers-" + hers;
        update(
                "insert into picture (id, type, width, height, whole_width, whole_height, sha256, file_name,"
                        + " uploaded_by_id, uploaded_at)"
                        + " select 'a-picture-of-hers-' || ?, 'image/png', 1, 1, 1, 1, '', 'tower.png', id, now()"
                        + " from person where handle = 'wendy'",
                hers);
        var figure = "<figure data-media=\"" + picture + "\"><figcaption>The tower</figcaption></figure>";

        assertThat(save(wendy, hers, 1, figure, "w")).isEqualTo(200);
        var answer = walt.rest("PUT", "/api/editions/" + his + "/copy", typed(1, figure, "h"));
        assertThat(answer.body())
                .contains("A picture was left out")
                .contains("The tower")
                .doesNotContain("<figure");
        assertThat(walt.get("/media/" + picture + "/480").statusCode()).isEqualTo(404);
    }

    @Test
    void who_writes_on_a_published_limited_story_is_not_for_other_writers() throws SQLException {
        var edition = editionOut();
        update(
                "insert into lease (edition_id, person_id, tab, since, until) select ?, id, 'w', now(), now() + interval"
                        + " '5 minutes' from person where handle = 'wendy'",
                edition);
        var wendy = Caller.of("wendy");
        var walt = Caller.of("walt");
        var live = "/api/live?edition=" + edition + "&page=";
        assertThat(wendy.rest("GET", live + "w", "").body()).contains("\"present\"");

        assertThat(walt.rest("GET", "/api/editions/" + edition + "/lease?tab=x", "")
                        .body())
                .contains("\"mine\":false")
                .doesNotContain("Wendy");
        assertThat(walt.rest("GET", live + "x", "").body())
                .contains("\"notices\"")
                .doesNotContain("Wendy", "\"present\"", "\"changes\"");
        assertThat(walt.get("/desk/story/write?edition=" + edition).statusCode())
                .isEqualTo(200);
        update("delete from lease where edition_id = ?", edition);
        update("update story set limited = false where id = (select story_id from edition where id = ?)", edition);
    }

    /** A story of Wendy's that readers have, and that is limited to its people. */
    private static long editionOut() throws SQLException {
        try (var database = TheNewsroom.database();
                var limit = database.prepareStatement("""
                        update story set limited = true where id = (select min(e.story_id) from edition e
                            join story_person p on p.story_id = e.story_id join person w on w.id = p.person_id
                            where e.state = 'PUBLISHED' and w.handle = 'wendy' and not exists (select from story_person o
                                join person x on x.id = o.person_id where o.story_id = e.story_id and x.handle = 'walt'))
                        returning (select e.id from edition e where e.story_id = story.id and e.state = 'PUBLISHED')
                        """);
                var row = limit.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long startedBy(Caller writer, String headline) {
        var page = writer.press(
                "/desk/story/my-stories", START_BUTTON, Map.of("start:headline", headline, "start:template", ""));
        return Long.parseLong(page.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
    }

    private static int save(Caller by, long edition, int base, String body, String tab) {
        return by.rest("PUT", "/api/editions/" + edition + "/copy", typed(base, body, tab))
                .statusCode();
    }

    private static String typed(int base, String body, String tab) {
        return Json.createObjectBuilder()
                .add("base", base)
                .add("why", "AUTOSAVE")
                .add("tab", tab)
                .add("headline", "Among us")
                .add("body", body)
                .add("language", "en")
                .build()
                .toString();
    }

    private static int looks(long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement(
                        "select count(*) from record_line where what = 'PrivateCopyOpened' and edition_id = ?")) {
            query.setLong(1, edition);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void update(String sql, long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var update = database.prepareStatement(sql)) {
            update.setLong(1, edition);
            update.executeUpdate();
        }
    }
}
