package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.BearerToken;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Outside;
import org.thesop.newsroom.TheNewsroom;

/** What goes out and comes in by machines at two nodes, of which one is killed with its hands full. */
class KilledWhileSendingIT {

    /** More than one node serves at once, and fewer than both: each of them has some in hand. */
    private static final int HOUSES = 12;

    private static final int AT_ONCE = 4;
    private static final Duration SOON = Duration.ofSeconds(40);

    /** How long a killed node keeps what it had in hand; longer than anybody waits for a house. */
    private static final Duration CLAIM = Duration.ofSeconds(50);

    private static final Duration AFTER_THE_KILL = CLAIM.plus(SOON);

    @Test
    void what_a_killed_node_was_sending_reaches_everybody_and_nobody_gets_a_story_after_its_take_down()
            throws Exception {
        try (var newsroom = TheNewsroom.builder(TheNewsroom.demoHome())
                .nodes(2)
                .javaOption("-Dthesop.claim.seconds=" + CLAIM.toSeconds())
                .build()) {
            newsroom.start();
            newsroom.waitForPaper();
            newsroom.waitForLogin();
            newsroom.waitForNodes();
            whatIsAskedTwiceAtTheSameMomentAtBothIsDoneOnce(newsroom);
            outlivesANodeThatIsSending(newsroom);
        }
    }

    private static void whatIsAskedTwiceAtTheSameMomentAtBothIsDoneOnce(Newsroom newsroom) throws SQLException {
        var wendy = BearerToken.of(newsroom, "wendy", "wendy");
        var headline = "Asked for at two nodes in the same moment";
        var together = new CyclicBarrier(2 * AT_ONCE);
        var asking = Executors.newFixedThreadPool(2 * AT_ONCE);
        try {
            var answers = IntStream.range(0, 2 * AT_ONCE)
                    .mapToObj(each -> newsroom.nodes().get(each % 2))
                    .map(node -> CompletableFuture.supplyAsync(() -> start(wendy, together, node, headline), asking))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
            assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        } finally {
            asking.shutdown();
        }
        try (var database =
                        DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
                var query = database.prepareStatement("select count(*) from edition where headline = ?")) {
            query.setString(1, headline);
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
        }
    }

    private static HttpResponse<String> start(BearerToken by, CyclicBarrier together, URI node, String headline) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return by.onceAt(node, "both-nodes", "/api/v1/desk/stories", "{\"headline\": \"" + headline + "\"}");
    }

    private static void outlivesANodeThatIsSending(Newsroom newsroom) {
        var maggie = Caller.at(newsroom.nodes().get(0), "maggie");
        var wendy = Caller.at(newsroom.nodes().get(0), "wendy");
        var houses = new ArrayList<Outside>();
        for (var each = 0; each < HOUSES; each++) {
            var house = Outside.busyAt("/cut-off-" + each);
            houses.add(house);
            maggie.press(
                    "/desk/partners/partners",
                    "new:make",
                    Map.of("new:name", "Cut off " + each, "new:address", house.address(), "new:sections", "campus"));
        }
        var gone = publish(wendy, maggie, "Gone while it was sent");
        await().atMost(SOON)
                .until(() -> houses.stream().allMatch(house -> house.came().size() == 1));
        maggie.press("/desk/story/after?edition=" + gone, "down:withdraw", Map.of("down:notice", "It was not so."));
        publish(wendy, maggie, "Out while a node is killed");

        ProcessHandle.of(newsroom.processes().get("WildFly-2")).orElseThrow().destroyForcibly();
        houses.forEach(Outside::answer);

        await().atMost(AFTER_THE_KILL).untilAsserted(() -> assertThat(houses).allSatisfy(KilledWhileSendingIT::hasAll));
        assertThat(houses).allSatisfy(KilledWhileSendingIT::heardInOrder);
        assertThat(houses).allSatisfy(KilledWhileSendingIT::knowsDoubles);
        System.out.println(
                houses.stream().filter(house -> house.came().size() > 3).count() + " of " + HOUSES
                        + " houses got something twice");
    }

    private static void hasAll(Outside house) {
        assertThat(about(house, "It was not so.")).isNotEmpty();
        assertThat(about(house, "Out while a node is killed")).isNotEmpty();
    }

    /** Something is sent again, and never what was out once it is gone. */
    private static void heardInOrder(Outside house) {
        var events = house.came().stream()
                .filter(each -> !each.body().contains("Out while a node is killed"))
                .map(each -> each.header("TheSOP-Event"))
                .toList();
        assertThat(events).startsWith("story.published");
        assertThat(events.subList(events.indexOf("story.withdrawn"), events.size()))
                .containsOnly("story.withdrawn");
    }

    /** What came twice came under one name. */
    private static void knowsDoubles(Outside house) {
        var names = house.came().stream()
                .collect(Collectors.groupingBy(Outside.Came::body, Collectors.toList()))
                .values();
        assertThat(names).allSatisfy(same -> assertThat(same.stream()
                        .map(each -> each.header("TheSOP-Delivery"))
                        .distinct())
                .hasSize(1));
    }

    private static List<Outside.Came> about(Outside house, String words) {
        return house.came().stream().filter(each -> each.body().contains(words)).toList();
    }

    private static long publish(Caller wendy, Caller maggie, String headline) {
        var begun = wendy.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", headline, "start:template", ""));
        var edition = Long.parseLong(begun.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
        var typed = Json.createObjectBuilder()
                .add("base", 1)
                .add("why", "AUTOSAVE")
                .add("tab", "wendy")
                .add("headline", headline)
                .add("section", "campus")
                .add("body", "<p>Twelve houses wait for it.</p>")
                .add("language", "en");
        wendy.rest("PUT", "/api/editions/" + edition + "/copy", typed.build().toString());
        wendy.press("/desk/story/write?edition=" + edition, "writing:hand-in", Map.of());
        maggie.press(
                "/desk/story/write?edition=" + edition,
                "writing:without-review",
                Map.of("writing:without-review-why", "Twelve houses wait for it."));
        return edition;
    }
}
