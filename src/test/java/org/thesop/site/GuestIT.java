package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Mailbox;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** Somebody without an account takes part in one story, sees nothing else, and is out when it ends. */
class GuestIT {

    private static final Pattern LINK = Pattern.compile("/guest/[A-Za-z0-9_-]{43}");
    private static final Duration MAIL_TAKES = Duration.ofSeconds(60);
    private static final String HEADLINE = "The keeper of the water tower";

    @Test
    void a_guest_reads_and_talks_in_one_room_until_the_invitation_is_taken_back_or_the_story_ends()
            throws SQLException {
        var wendy = Caller.of("wendy");
        var begun = wendy.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", HEADLINE, "start:template", ""));
        var room = begun.uri().getPath() + "?" + begun.uri().getQuery();
        wendy.press(room, "writing:save", Map.of("writing:body:text", "<p>She climbs it on Sundays.</p>"));
        var link = invite(wendy, room);
        await().atMost(MAIL_TAKES)
                .until(() -> Mailbox.mailTo("rosa@example.org", link).size() == 1);
        assertThat(Mailbox.html(Mailbox.mailTo("rosa@example.org", link).get(0)))
                .contains(link, "Wendy Marsh invites you")
                .doesNotContain(HEADLINE);

        var page = Reader.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(HEADLINE, "She climbs it on Sundays.", "Rosa Ilic, Wendy Marsh invited you")
                .doesNotContain("/desk/", "edition=");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElseThrow()).startsWith("noindex");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Reader.get("/guest/" + "x".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(Reader.get(link.replace("/guest/", "/preview/")).statusCode())
                .isEqualTo(404);
        assertThat(Reader.get(room).statusCode()).isEqualTo(401);

        assertThat(Reader.post(link, "text=").statusCode()).isEqualTo(422);
        assertThat(Reader.post(link, "text=The+tower+is+from+1908.").statusCode())
                .isEqualTo(303);
        assertThat(wendy.get("/desk/notices/notices").body()).contains("Rosa Ilic, a guest, said something");
        assertThat(wendy.get(room).body()).contains("The tower is from 1908.");
        assertThat(Caller.of("eddie").get(room).statusCode()).isEqualTo(403);
        assertThat(number("select count(*) from notice n join edition e on e.id = n.edition_id join person p on"
                        + " p.id = n.person_id where e.headline = '" + HEADLINE + "' and p.handle <> 'wendy'"))
                .isZero();

        var answered =
                wendy.press(room, "writing:each:0:say", Map.of("writing:each:0:answer", "From 1906, says the plate."));
        assertThat(answered.body()).contains("Your answer stands on the guest’s page");
        assertThat(Reader.get(link).body()).contains("From 1906, says the plate.");

        var id = number("select id from guest where edition_id = " + room.replaceFirst(".*edition=", ""));
        wendy.press(room, "writing:each:0:revoke", Map.of("guest", String.valueOf(id)));
        var over = Reader.get(link);
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.body()).contains("This invitation is over").doesNotContain(HEADLINE);
        assertThat(Reader.post(link, "text=One+word+more").body()).contains("One word more");

        var second = invite(wendy, room);
        assertThat(Reader.get(second).statusCode()).isEqualTo(200);
        wendy.press(room, "writing:spike", Map.of("writing:why", "It was for a test."));
        assertThat(Reader.get(second).statusCode()).isEqualTo(410);
        assertThat(number("select count(*) from record_line where what in ('GuestInvited', 'GuestRevoked')"
                        + " and edition_id = " + room.replaceFirst(".*edition=", "")))
                .isEqualTo(3);
    }

    @Test
    void an_editor_reviews_a_story_with_somebody_elses_guest_and_may_end_the_visit() throws SQLException {
        var wendy = Caller.of("wendy");
        var begun = wendy.press(
                "/desk/story/my-stories",
                "start:begin",
                Map.of("start:headline", "The keeper of the ladder", "start:template", ""));
        var edition = begun.uri().getQuery();
        var link = invite(wendy, begun.uri().getPath() + "?" + edition);
        handIn(edition.replaceFirst(".*=", ""));

        var eddie = Caller.of("eddie");
        for (var room : new String[] {"/desk/review/review?", "/desk/story/write?"}) {
            var opened = eddie.get(room + edition);
            assertThat(opened.statusCode()).as(room).isEqualTo(200);
            assertThat(opened.body()).contains("Rosa Ilic", "Wendy Marsh");
        }
        var id = number("select id from guest where edition_id = " + edition.replaceFirst(".*=", ""));
        eddie.press("/desk/review/review?" + edition, "review:each:0:revoke", Map.of("guest", String.valueOf(id)));
        assertThat(Reader.get(link).statusCode()).isEqualTo(410);
    }

    private static void handIn(String edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var update = database.createStatement()) {
            update.executeUpdate("update story set first_submitted_at = now() where id ="
                    + " (select story_id from edition where id = " + edition + ")");
            update.executeUpdate("update edition set state = 'SUBMITTED', submitted_at = now() where id = " + edition);
        }
    }

    private static String invite(Caller host, String room) {
        var link = LINK.matcher(host.press(
                        room,
                        "writing:invite-guest",
                        Map.of("writing:guest-name", "Rosa Ilic", "writing:guest-email", "rosa@example.org"))
                .body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static long number(String sql) throws SQLException {
        try (var database = TheNewsroom.database();
                var row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
