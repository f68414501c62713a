package org.thesop.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** Agency copy waits for an editor and is never out by itself. */
class WireIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void what_came_in_is_taken_as_a_draft_with_its_credit_or_dropped_once() throws SQLException {
        run("insert into wire_source (name, address, credit, every_minutes, active)"
                + " values ('Gull Agency', 'https://gulls.example.org/feed', 'Gull Agency', 60, false)");
        arrived("gull-1", "Gulls learn to queue at Weir harbour");
        arrived("gull-2", "Gulls forget to queue at Weir harbour");
        var eddie = Caller.of("eddie");
        var wire = "/desk/review/wire?words=Weir+harbour";
        assertThat(eddie.get(wire).body()).contains("Gulls learn to queue", "Gulls forget to queue", "Gull Agency");
        assertThat(Caller.of("wendy").get(wire).statusCode()).isEqualTo(403);

        var taken = eddie.press(wire, "wire:press", Map.of("take", id("gull-1")));
        assertThat(taken.body()).contains("It is your draft now", "Gulls learn to queue at Weir harbour");
        assertThat(
                        text(
                                "select e.state || ' ' || b.name || ' ' || (e.body like '%https://gulls.example.org/gull-1%')"
                                        + " from edition e join byline b on b.edition_id = e.id where e.headline like 'Gulls learn to queue%'"))
                .isEqualTo("DRAFT Gull Agency true");
        assertThat(Reader.get("/search?q=gulls+learn+to+queue").body()).doesNotContain("Gulls learn");

        assertThat(eddie.press(wire, "wire:press", Map.of("drop", id("gull-2"))).body())
                .contains("It is dropped.");
        assertThat(eddie.press(wire + "&state=DROPPED", "wire:press", Map.of("take", id("gull-2")))
                        .body())
                .contains("Somebody took or dropped it before you.");
        assertThat(text("select count(*)::text from edition where headline like 'Gulls forget%'"))
                .isEqualTo("0");
    }

    @Test
    void a_feed_in_a_private_network_is_not_asked_and_says_why() {
        var maggie = Caller.of("maggie");
        var sources = "/desk/archive/wire-sources";
        assertThat(maggie.press(
                                sources,
                                "source:do",
                                Map.of(
                                        "source:name", "Metadata",
                                        "source:address", "http://169.254.169.254/feed",
                                        "source:credit", "Nobody",
                                        "source:every", "5"))
                        .body())
                .contains("It is kept.");
        await().atMost(SOON).untilAsserted(() -> assertThat(maggie.get(sources).body())
                .contains("It leads into a private network"));
    }

    private static void arrived(String guid, String headline) throws SQLException {
        run("insert into wire_item (source_id, guid, link, headline, author, summary, body, arrived_at) select id, '"
                + guid
                + "', 'https://gulls.example.org/" + guid + "', '" + headline + "', '', '', '<p>In a line.</p>', now()"
                + " from wire_source where name = 'Gull Agency'");
    }

    private static String id(String guid) throws SQLException {
        return text("select id::text from wire_item where guid = '" + guid + "'");
    }

    private static String text(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
