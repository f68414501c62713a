package org.thesop.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.KeycloakConsole;
import org.thesop.newsroom.TheNewsroom;

/** Copy that is handed in is offered to mentors with room, and again when one passes; the queue stays open for all. */
class MentorOffersIT {

    private static final String QUEUE = "/desk/review/queue";

    /** Nothing else waits there: it would be offered first to whoever comes with room. */
    private static final String QUIET = """
            select slug from section s where not exists (select 1 from edition e where e.section_id = s.id and e.state = 'SUBMITTED')
            order by s.id limit 1
            """;

    private static final Pattern OFFER = Pattern.compile("name=\"pass\" value=\"(\\d+)\"");

    private static String section;

    /** The demo's mentors as they were, so that the desk is left as it was found. */
    @BeforeAll
    static void only_those_of_this_test_are_mentors() throws SQLException {
        execute("create table mentor_before as select person_id, hours_a_week from mentor");
        execute("update mentor set hours_a_week = 0");
        section = quietSection();
        execute("update mentor_offer set answer = 'OVER', answered_at = now() where answer = 'ASKED'");
    }

    @AfterAll
    static void the_others_are_mentors_again() throws SQLException {
        execute("update mentor m set hours_a_week = coalesce((select b.hours_a_week from mentor_before b"
                + " where b.person_id = m.person_id), 0)");
        execute("drop table mentor_before");
        KeycloakConsole.shut("moira");
        KeycloakConsole.shut("moses");
    }

    private static String quietSection() throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(QUIET)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** With room for one story: whoever other tests know has a week full of reviews by now. */
    private static Caller mentor(String handle) {
        KeycloakConsole.account(handle, "editor");
        var mentor = Caller.of(handle);
        var page = mentor.press(
                "/desk/mentoring/hours",
                "hours:save",
                Map.of("hours:a-week", "1", "section", section, "kind", "NEW_STORIES"));
        assertThat(page.body()).contains("Saved. It holds from now on.");
        return mentor;
    }

    private static long handedIn(Caller writer, String headline) {
        var room = writer.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", headline, "start:template", ""));
        var id = Long.parseLong(room.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
        writer.rest("PUT", "/api/editions/" + id + "/copy", """
                {"base": 1, "why": "SAVE", "headline": "%s", "body": "<p>It has four thousand pipes.</p>", "section": "%s"}
                """.formatted(headline, section));
        var page = writer.press("/desk/story/write?edition=" + id, "writing:hand-in", Map.of());
        assertThat(page.body()).contains("Submitted");
        return id;
    }

    private static String offers(Caller mentor) {
        var page = mentor.get(QUEUE).body();
        var start = page.indexOf("mentor-offers\"");
        return start < 0 ? "" : page.substring(start, page.indexOf("</section>", start));
    }

    @Test
    void a_story_is_offered_to_who_has_room_to_the_next_when_one_passes_and_taken_by_one() throws SQLException {
        var moira = mentor("moira");
        var moses = mentor("moses");
        var erin = Caller.of("erin");
        var wendy = Caller.of("wendy");
        var first = handedIn(wendy, "The organ in four thousand breaths");
        assertThat(offers(moira)).contains("four thousand breaths");
        assertThat(offers(moses)).contains("four thousand breaths");
        assertThat(moira.get("/desk/notices/notices").body())
                .contains("“The organ in four thousand breaths” is offered to you");
        assertThat(wendy.get("/desk/story/my-stories").body()).contains("An answer is expected by ");
        assertThat(wendy.get("/desk/story/write?edition=" + first).body()).contains("An answer is expected by ");

        // Neither has room for another: it waits in the queue, and is offered to whoever comes with room.
        var second = handedIn(wendy, "A second organ nobody has room for");
        assertThat(offers(moira)).doesNotContain("A second organ");
        assertThat(erin.get(QUEUE).body()).contains("A second organ");

        // Moses lets his time go by. When Moira passes there is nobody else, and Moses is asked once more.
        execute("update mentor_offer set answer_by = now() - interval '1 minute' where answer = 'ASKED'"
                + " and person_id = (select id from person where handle = 'moses')");
        var offer = OFFER.matcher(offers(moira));
        assertThat(offer.find()).isTrue();
        var page = moira.press(QUEUE, "mentor-offers:none", Map.of("pass", offer.group(1)));
        assertThat(page.body()).contains("Passed. Others are asked.");
        assertThat(offers(moira)).doesNotContain("four thousand breaths");

        var theirs = OFFER.matcher(offers(moses));
        assertThat(theirs.find()).isTrue();
        moses.press(QUEUE, "mentor-offers:none", Map.of("take", theirs.group(1)));
        assertThat(moses.get("/desk/review/my-reviews").body()).contains("four thousand breaths");
        assertThat(erin.get("/desk/story/record?edition=" + first).body())
                .contains("offered it to a mentor")
                .contains("did not answer in time")
                .contains("passed")
                .contains("took the offer");

        // What is not offered to somebody cannot be answered by them.
        erin.press(QUEUE, "queue:none", Map.of("claim", String.valueOf(second)));
        assertThat(erin.get("/desk/review/my-reviews").body()).contains("A second organ");
        assertThat(moira.press(QUEUE, "queue:none", Map.of("take", theirs.group(1)))
                        .body())
                .contains("You cannot do this with this story");
    }
}
