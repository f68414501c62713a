package org.thesop.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.BearerToken;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Mailbox;
import org.thesop.newsroom.Outside;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** What other newsrooms get of ours, as they get it. */
class PartnersIT {

    private static final String WORDS = "The ferry will carry bicycles from May.";

    private final Caller maggie = Caller.of("maggie");
    private final Caller wendy = Caller.of("wendy");

    @Test
    void that_a_story_is_gone_reaches_whoever_was_sent_it_whatever_they_want_by_then() {
        var house = Outside.at("/agency", 500);
        var other = Outside.at("/sports-agency");
        var page = partner("Coast agency", Map.of("new:address", house.address(), "new:sections", "campus"));
        var unwanted = partner("Sports agency", Map.of("new:address", other.address(), "new:sections", "sports"));
        var radio = partner(
                "Radio", Map.of("new:way", "MAIL", "new:address", "radio@coast.example", "new:sections", "campus"));

        var edition = submitted("The ferry takes bicycles");
        publish(edition);
        var came = house.await(2, each -> each.header("TheSOP-Event").equals("story.published"));
        assertThat(came.get(0).header("TheSOP-Delivery")).isEqualTo(came.get(1).header("TheSOP-Delivery"));
        assertThat(came.get(1).header("TheSOP-Signature")).matches("t=\\d+,v1=[0-9a-f]{64}");
        var story = json(came.get(1));
        assertThat(story.getString("pubStatus")).isEqualTo("usable");
        assertThat(story.getJsonArray("bodies").getJsonObject(0).getString("value"))
                .contains(WORDS);
        assertThat(Reader.get(story.getJsonArray("renditions")
                                        .getJsonObject(0)
                                        .getString("href")
                                        .replaceFirst("https?://[^/]+", "")
                                + ".ninjs")
                        .body())
                .contains("\"ninjs\"", WORDS);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read("You may print it").contains(WORDS));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> maggie.get(page).body().contains("one story")
                        || maggie.get(page).body().contains("The ferry takes bicycles"));

        twoWhoChangeItDoNotUndoEachOther(page);
        maggie.press(page, "partner:save", Map.of("partner:sections", "sports"));
        maggie.press(page, "acts:pause", Map.of());
        assertThat(maggie.get("/desk/story/after?edition=" + edition).body())
                .contains("Sent to partners", "Coast agency");
        maggie.press(
                "/desk/story/after?edition=" + edition, "down:withdraw", Map.of("down:notice", "It runs in June."));
        var gone = house.await(1, each -> each.header("TheSOP-Event").equals("story.withdrawn"))
                .get(0);
        assertThat(json(gone).getString("pubStatus")).isEqualTo("canceled");
        assertThat(json(gone).getString("edNote")).isEqualTo("It runs in June.");
        assertThat(json(gone).getString("uri")).isEqualTo(story.getString("uri"));
        assertThat(gone.body()).doesNotContain(WORDS);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read("Please take it down").contains("It runs in June."));
        assertThat(other.came()).isEmpty();
        assertThat(maggie.get(page).body()).doesNotContain("Delete it for good");
        maggie.press(unwanted, "ends:delete", Map.of());
        maggie.press(radio, "acts:pause", Map.of());
    }

    private void twoWhoChangeItDoNotUndoEachOther(String page) {
        var quicker = Caller.of("maggie");
        var late = maggie.press(page, "partner:save", () -> {
            quicker.press(page, "partner:save", Map.of("partner:tags", "ferries"));
            return Map.of("partner:writers", "wendy", "partner:sections", "campus");
        });
        assertThat(late.body())
                .contains("yours was not saved", "With one of these tags: ferries", "By one of these people")
                .contains("value=\"wendy\"");
        assertThat(quicker.get(page).body()).contains("value=\"ferries\"").doesNotContain("value=\"wendy\"");
        quicker.press(page, "partner:save", Map.of("partner:tags", ""));
    }

    /** As when the node that was posting it was killed: it may have left, and nobody knows before the claim is over. */
    @Test
    void a_take_down_waits_for_the_story_that_is_being_posted() {
        var slow = Outside.at("/slow-agency");
        var quick = Outside.at("/quick-agency");
        var pages = List.of(
                partner("Slow agency", Map.of("new:address", slow.address(), "new:sections", "campus")),
                partner("Quick agency", Map.of("new:address", quick.address(), "new:sections", "campus")));
        var edition = submitted("The ferry is late");
        publish(edition);
        for (var house : List.of(slow, quick)) {
            house.await(1, each -> each.header("TheSOP-Event").equals("story.published"));
        }
        claim(edition, "Slow agency", "now() + interval '1 hour'");
        maggie.press("/desk/story/after?edition=" + edition, "down:withdraw", Map.of("down:notice", "It was on time."));
        quick.await(1, each -> each.header("TheSOP-Event").equals("story.withdrawn"));
        assertThat(slow.came()).noneMatch(each -> each.header("TheSOP-Event").equals("story.withdrawn"));
        claim(edition, "Slow agency", "now()");
        slow.await(1, each -> each.header("TheSOP-Event").equals("story.withdrawn"));
        pages.forEach(page -> maggie.press(page, "acts:pause", Map.of()));
    }

    /** What they were sent ahead is an update of what is taken down while they cannot be told. */
    @Test
    void a_take_down_that_waits_is_not_forgotten_when_an_update_is_ready_and_nothing_of_that_goes_out_after_it() {
        var house = Outside.at("/night-agency");
        var page = partner(
                "Night agency", Map.of("new:address", house.address(), "new:trusted", "on", "new:tags", "watchmen"));
        var edition = submitted("The ferry has a night watchman", "Watchmen");
        publish(edition);
        house.await(1, each -> each.header("TheSOP-Event").equals("story.published"));
        var desk = BearerToken.of("eddie", "eddie");
        var update = decide(desk, edition, "START_UPDATE", "");
        decide(BearerToken.of("wendy", "wendy"), update, "SUBMIT", "");
        decide(desk, update, "CLAIM", "");
        decide(desk, update, "APPROVE", "");
        var schedule = "/desk/schedule/schedule?edition=" + update;
        maggie.press(schedule, "schedule:hold", Map.of("schedule:embargo", inAWeek()));
        maggie.press(
                schedule, "ahead:send", Map.of("ahead:partners", page.replaceFirst(".*[?&]partner=(\\d+).*", "$1")));
        house.await(1, each -> each.header("TheSOP-Event").equals("story.embargoed"));
        decide(desk, update, "REOPEN", ", \"reason\": \"Is there one?\"");
        house.await(1, each -> each.header("TheSOP-Event").equals("story.held"));

        claim(edition, "Night agency", "now() + interval '1 hour'");
        maggie.press("/desk/story/after?edition=" + edition, "down:withdraw", Map.of("down:notice", "He is asleep."));
        decide(desk, update, "APPROVE", "");
        claim(edition, "Night agency", "now()");
        var gone = house.await(1, each -> each.header("TheSOP-Event").equals("story.withdrawn"))
                .get(0);
        assertThat(json(gone).getString("edNote")).isEqualTo("He is asleep.");
        house.await(2, each -> each.header("TheSOP-Event").equals("story.embargoed"));
        var after =
                house.came().subList(house.came().indexOf(gone), house.came().size());
        assertThat(after).noneMatch(each -> each.body().contains(WORDS));
        maggie.press(page, "acts:pause", Map.of());
    }

    @Test
    void a_house_that_does_not_take_a_take_down_is_told_by_a_person_who_hears_of_it() {
        var house = Outside.at("/deaf-agency", 200, 410, 410, 410);
        var page = partner("Deaf agency", Map.of("new:address", house.address(), "new:tags", "bells"));
        var edition = submitted("The ferry has a bell", "Bells");
        publish(edition);
        house.await(1, each -> each.header("TheSOP-Event").equals("story.published"));
        maggie.press("/desk/story/after?edition=" + edition, "down:withdraw", Map.of("down:notice", "It is a horn."));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> hurry("Deaf agency") == 0
                        && maggie.get("/desk/notices/notices")
                                .body()
                                .contains("“Deaf agency” has a story that was changed or taken down"));
        maggie.press(page, "acts:pause", Map.of());
    }

    /** Does not wait for the pauses between tries; how many there still are to come. */
    private static int hurry(String receiver) throws SQLException {
        try (var database = TheNewsroom.database();
                var now = database.prepareStatement("update delivery set due_at = least(due_at, now())"
                        + " where state = 'WAITING' and receiver_id = (select id from receiver where name = ?)")) {
            now.setString(1, receiver);
            return now.executeUpdate();
        }
    }

    /** The edition that it brings about. */
    private static long decide(BearerToken by, long edition, String action, String more) {
        var answer = by.call(
                "POST",
                "/api/v1/desk/editions/" + edition + "/decisions",
                "{\"action\": \"" + action + "\"" + more + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getInt("edition");
        }
    }

    /** Once it is known to have come. */
    private static void claim(long edition, String receiver, String until) {
        await().atMost(Duration.ofSeconds(20)).until(() -> claimed(edition, receiver, until) == 1);
    }

    private static int claimed(long edition, String receiver, String until) throws SQLException {
        try (var database = TheNewsroom.database();
                var claim = database.prepareStatement("update delivery set claimed_until = " + until
                        + " where edition_id = ? and event = 'story.published' and state = 'DELIVERED'"
                        + " and receiver_id = (select id from receiver where name = ?)")) {
            claim.setLong(1, edition);
            claim.setString(2, receiver);
            return claim.executeUpdate();
        }
    }

    @Test
    void copy_goes_ahead_only_to_whom_it_is_sent_and_they_hear_that_it_will_not_come() {
        var house = Outside.at("/trusted");
        var trusted = partner(
                "Trusted agency", Map.of("new:address", house.address(), "new:trusted", "on", "new:languages", "fr"));
        var edition = submitted("A bridge that nobody has seen");
        var eddie = Caller.of("eddie");
        eddie.press("/desk/review/review?edition=" + edition, "review:claim", Map.of());
        eddie.press("/desk/review/review?edition=" + edition, "review:approve", Map.of());
        var schedule = "/desk/schedule/schedule?edition=" + edition;
        maggie.press(schedule, "schedule:hold", Map.of("schedule:embargo", inAWeek()));
        assertThat(house.came()).isEmpty();
        var id = trusted.replaceFirst(".*[?&]partner=(\\d+).*", "$1"); // whoever else is trusted meanwhile
        maggie.press(schedule, "ahead:send", Map.of("ahead:partners", id));
        var ahead = json(house.await(1, each -> each.header("TheSOP-Event").equals("story.embargoed"))
                .get(0));
        assertThat(ahead.getString("pubStatus")).isEqualTo("withheld");
        assertThat(ahead.getString("embargoedUntil")).isNotEmpty();
        assertThat(ahead.getJsonArray("bodies").getJsonObject(0).getString("value"))
                .contains(WORDS);

        eddie.press(
                "/desk/review/review?edition=" + edition, "review:reopen", Map.of("review:reopen-why", "Who saw it?"));
        house.await(1, each -> each.header("TheSOP-Event").equals("story.held"));
        eddie.press("/desk/review/review?edition=" + edition, "review:approve", Map.of());
        house.await(2, each -> each.header("TheSOP-Event").equals("story.embargoed"));
        maggie.press("/desk/story/write?edition=" + edition, "writing:spike", Map.of("writing:why", "It fell."));
        var dropped = json(house.await(1, each -> each.header("TheSOP-Event").equals("story.dropped"))
                .get(0));
        assertThat(dropped.getString("pubStatus")).isEqualTo("canceled");
        assertThat(dropped.containsKey("bodies")).isFalse();
        assertThat(house.came())
                .extracting(each -> json(each).getString("version"))
                .as("never the same number for another thing, and each later one larger")
                .containsExactly("1", "2", "3", "4");
        maggie.press(trusted, "acts:pause", Map.of());
    }

    private String partner(String name, Map<String, String> fields) {
        var typed = new HashMap<>(fields);
        typed.put("new:name", name);
        var made = maggie.press("/desk/partners/partners", "new:make", typed);
        assertThat(made.body()).contains("It is added");
        return made.uri().getPath() + "?" + made.uri().getQuery();
    }

    private void publish(long edition) {
        maggie.press(
                "/desk/story/write?edition=" + edition,
                "writing:without-review",
                Map.of("writing:without-review-why", "The ferry leaves."));
    }

    private long submitted(String headline) {
        return submitted(headline, "");
    }

    private long submitted(String headline, String tags) {
        var begun = wendy.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", headline, "start:template", ""));
        var edition = Long.parseLong(begun.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
        var typed = Json.createObjectBuilder()
                .add("base", 1)
                .add("why", "AUTOSAVE")
                .add("tab", "wendy")
                .add("headline", headline)
                .add("section", "campus")
                .add("body", "<p>" + WORDS + "</p>")
                .add("language", "en")
                .add("tags", tags)
                .build();
        wendy.rest("PUT", "/api/editions/" + edition + "/copy", typed.toString());
        wendy.press("/desk/story/write?edition=" + edition, "writing:hand-in", Map.of());
        return edition;
    }

    private static String inAWeek() {
        return LocalDateTime.now(ZoneId.of("America/New_York"))
                .plusDays(7)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** The words of the newest mail to the radio that says this, empty for none. */
    private static String read(String words) {
        return Mailbox.server().taken().stream()
                .map(PartnersIT::text)
                .filter(text -> text.contains(words))
                .reduce("", (before, newest) -> newest);
    }

    /** The readable part of one with a file, empty for any other. */
    private static String text(MimeMessage mail) {
        try {
            return mail.getContent() instanceof Multipart whole
                            && whole.getBodyPart(0).getContent() instanceof Multipart words
                            && whole.getCount() == 2
                            && whole.getBodyPart(1).getFileName() != null
                    ? words.getBodyPart(0).getContent().toString()
                    : "";
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(Outside.Came came) {
        try (var reader = Json.createReader(new StringReader(came.body()))) {
            return reader.readObject();
        }
    }
}
