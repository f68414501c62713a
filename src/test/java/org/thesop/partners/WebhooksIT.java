package org.thesop.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Outside;
import org.thesop.newsroom.TheNewsroom;

/** What a machine outside is told, as that machine sees it. */
class WebhooksIT {

    private static final Pattern SECRET = Pattern.compile("sop_[A-Za-z0-9_-]{43}");
    private static final String HEADLINE = "The lighthouse keeps office hours";
    private static final String WORDS = "Nobody at the harbour had asked for it.";

    private final Caller maggie = Caller.of("maggie");
    private final Caller wendy = Caller.of("wendy");

    @Test
    void what_happens_is_posted_in_order_signed_and_again_until_it_is_taken() throws Exception {
        var house = Outside.at("/webhook", 503);
        var made = maggie.press(
                "/desk/partners/webhooks",
                "new:make",
                Map.of(
                        "new:name", "Harbour board",
                        "new:address", house.address(),
                        "new:seen", "PUBLISHED",
                        "new:desks", "SUBMITTED"));
        var page = made.uri().getPath() + "?" + made.uri().getQuery();
        var secret = SECRET.matcher(made.body());
        assertThat(secret.find()).isTrue();
        assertThat(maggie.get(page).body()).contains("Harbour board").doesNotContain(secret.group());

        var edition = submitted();
        maggie.press(
                "/desk/story/write?edition=" + edition,
                "writing:without-review",
                Map.of("writing:without-review-why", "The ferry leaves."));
        var came = house.await(3, each -> each.body().contains("\"edition\":" + edition + ","));
        assertThat(came)
                .extracting(each -> each.header("TheSOP-Event"))
                .containsExactly("desk.submitted", "desk.submitted", "story.published");
        assertThat(came.get(0).header("TheSOP-Delivery"))
                .isEqualTo(came.get(1).header("TheSOP-Delivery"))
                .isNotEqualTo(came.get(2).header("TheSOP-Delivery"));
        assertThat(came.get(1).body())
                .contains("\"state\":\"submitted\"", "edition=" + edition)
                .doesNotContain("lighthouse", "harbour");
        assertThat(came.get(2).body()).contains(HEADLINE, "/story/campus/").doesNotContain(WORDS);
        for (var each : came) {
            assertThat(signatures(each)).contains(hmac(secret.group(), each));
        }
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !maggie.get(page).body().contains("On its way"));
        assertThat(maggie.get(page).body()).contains("Answered 503", "Delivered", "answer 200");

        var rotated = maggie.press(page, "ends:rotate", Map.of());
        var another = SECRET.matcher(rotated.body());
        assertThat(another.find()).isTrue();
        maggie.press(page, "acts:test", Map.of());
        var test = house.await(1, each -> each.header("TheSOP-Event").equals("test"))
                .get(0);
        assertThat(signatures(test)).containsExactly(hmac(another.group(), test), hmac(secret.group(), test));

        maggie.press("/desk/story/after?edition=" + edition, "down:withdraw", Map.of("down:notice", "It was tried."));
        maggie.press(page, "ends:delete", Map.of());
        assertThat(maggie.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void a_headline_that_was_taken_down_goes_to_nobody_who_did_not_have_it_yet() {
        var house = Outside.at("/late-webhook");
        var made = maggie.press(
                "/desk/partners/webhooks",
                "new:make",
                Map.of(
                        "new:name",
                        "Late board",
                        "new:address",
                        house.address(),
                        "new:seen",
                        "PUBLISHED",
                        "new:desks",
                        "SUBMITTED"));
        var page = made.uri().getPath() + "?" + made.uri().getQuery();
        var edition = submitted();
        house.await(1, each -> each.body().contains("\"edition\":" + edition + ","));
        hold("Late board", "now() + interval '1 hour'");
        maggie.press(
                "/desk/story/write?edition=" + edition,
                "writing:without-review",
                Map.of("writing:without-review-why", "The ferry leaves."));
        maggie.press("/desk/story/after?edition=" + edition, "down:withdraw", Map.of("down:notice", "It was tried."));
        hold("Late board", "now()");
        maggie.press(page, "acts:test", Map.of());
        house.await(1, each -> each.header("TheSOP-Event").equals("test"));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !maggie.get(page).body().contains("On its way"));
        assertThat(house.came()).noneMatch(each -> each.body().contains(HEADLINE));
        maggie.press(page, "ends:delete", Map.of());
    }

    /** As while its machine is being told something else of the same story, and does not answer. */
    private static void hold(String receiver, String until) {
        await().atMost(Duration.ofSeconds(20)).until(() -> held(receiver, until) == 1);
    }

    private static int held(String receiver, String until) throws SQLException {
        try (var database = TheNewsroom.database();
                var hold = database.prepareStatement("update delivery set claimed_until = " + until
                        + " where state = 'DELIVERED' and receiver_id = (select id from receiver where name = ?)")) {
            hold.setString(1, receiver);
            return hold.executeUpdate();
        }
    }

    @Test
    void nobody_but_managing_editors_sees_or_makes_one() {
        var eddie = Caller.of("eddie");
        assertThat(eddie.get("/desk/partners/webhooks").statusCode()).isEqualTo(403);
        assertThat(eddie.get("/desk/partners/webhook?webhook=1").statusCode()).isEqualTo(403);
        assertThat(maggie.get("/desk/partners/webhook?webhook=900000").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_address_that_is_none_is_refused_and_what_was_typed_stays() {
        var answer = maggie.press(
                "/desk/partners/webhooks",
                "new:make",
                Map.of("new:name", "Odd one", "new:address", "ftp://files.example", "new:seen", "PUBLISHED"));
        assertThat(answer.body()).contains("That is no address of the web", "Odd one", "ftp://files.example");
    }

    private long submitted() {
        var begun = wendy.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", HEADLINE, "start:template", ""));
        var edition = Long.parseLong(begun.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
        var typed = Json.createObjectBuilder()
                .add("base", 1)
                .add("why", "AUTOSAVE")
                .add("tab", "wendy")
                .add("headline", HEADLINE)
                .add("section", "campus")
                .add("body", "<p>" + WORDS + "</p>")
                .add("language", "en")
                .build();
        wendy.rest("PUT", "/api/editions/" + edition + "/copy", typed.toString());
        wendy.press("/desk/story/write?edition=" + edition, "writing:hand-in", Map.of());
        return edition;
    }

    private static List<String> signatures(Outside.Came came) {
        return Stream.of(came.header("TheSOP-Signature").split(","))
                .filter(each -> each.startsWith("v1="))
                .map(each -> each.substring(3))
                .toList();
    }

    /** As the page tells receivers to make it. */
    private static String hmac(String secret, Outside.Came came) throws Exception {
        var seconds = came.header("TheSOP-Signature").replaceFirst("t=(\\d+),.*", "$1");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal((seconds + "." + came.body()).getBytes(StandardCharsets.UTF_8)));
    }
}
