package org.thesop.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.TheNewsroom;

/** Work that nobody touched for two weeks is found, and goes on or is dropped; private drafts are nobody's to find. */
class UntouchedIT {

    private static final String PAGE = "/desk/planning/untouched";

    private static final String STARTED = "A copy of this was forgotten";

    /**
     * A draft of Wendy's as it stands in a database for twenty days. It is copied from a fresh one, because what was decided
     * about that one cannot be made older by anybody.
     *
     * @param handedIn whether it was handed in before, so that editors may read it
     */
    private static long forgotten(String headline, boolean handedIn) throws SQLException {
        var room = Caller.of("wendy")
                .press(
                        "/desk/story/my-stories",
                        "start:begin",
                        Map.of("start:headline", STARTED, "start:template", ""));
        var fresh = room.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1");
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var made = statement.executeQuery("""
                        with fresh as (select * from edition where id = %1$s),
                        story as (insert into story select (jsonb_populate_record(null::story, to_jsonb(s) || jsonb_build_object(
                                'id', nextval(pg_get_serial_sequence('story', 'id')),
                                'first_submitted_at', case when %2$s then now() - interval '30 days' end))).*
                            from story s join fresh f on f.story_id = s.id returning id),
                        writer as (insert into story_person (story_id, person_id, named_as, since)
                            select story.id, p.person_id, p.named_as, p.since from story, story_person p
                            join fresh f on f.story_id = p.story_id)
                        insert into edition (%4$s) select %4$s from (
                            select (jsonb_populate_record(null::edition, to_jsonb(f) || jsonb_build_object(
                                'id', nextval(pg_get_serial_sequence('edition', 'id')), 'story_id', story.id,
                                'headline', '%3$s', 'revision', 0, 'edited_at', now() - interval '20 days'))).*
                            from fresh f, story) copy returning id""".formatted(fresh, handedIn, headline, given()))) {
            made.next();
            return made.getLong(1);
        }
    }

    /** The columns of an edition that can be written; the database makes others of them. */
    private static String given() throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select string_agg(column_name, ', ') from information_schema.columns
                        where table_schema = 'public' and table_name = 'edition' and is_generated = 'NEVER'
                        """)) {
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

    @Test
    void forgotten_copy_is_listed_goes_on_for_two_weeks_and_is_dropped_for_a_reason() throws SQLException {
        var id = forgotten("A story that everybody forgot", true);
        forgotten("A draft that is hers alone and forgotten", false);
        var eddie = Caller.of("eddie");
        assertThat(eddie.get(PAGE).body()).doesNotContain("hers alone");
        assertThat(eddie.get(PAGE).body()).contains("everybody forgot");

        eddie.press(PAGE, "untouched:revive", Map.of("piece", "e" + id, "untouched:why", "Is the bell still cracked?"));
        assertThat(eddie.get(PAGE).body()).doesNotContain("everybody forgot");
        assertThat(Caller.of("wendy").get("/desk/notices/notices").body())
                .contains("asks how “A story that everybody forgot” goes on: Is the bell still cracked?");

        execute("update revival set revived_at = revived_at - interval '20 days' where edition_id = " + id);
        var refused = eddie.press(PAGE, "untouched:spike", Map.of("piece", "e" + id));
        assertThat(refused.body()).contains("None of them was changed").contains("everybody forgot");
        var spiked = eddie.press(PAGE, "untouched:spike", Map.of("piece", "e" + id, "untouched:why", "Overtaken."));
        assertThat(spiked.body()).contains("Spiked.");
        assertThat(eddie.get("/desk/story/record?edition=" + id).body()).contains("Overtaken.");
    }

    @Test
    void what_waits_for_a_deadline_ahead_waits_rightly() throws SQLException {
        var id = forgotten("A story with a month to go", true);
        execute("update edition set deadline_at = now() + interval '10 days' where id = " + id);
        assertThat(Caller.of("eddie").get(PAGE).body()).doesNotContain("a month to go");
    }
}
