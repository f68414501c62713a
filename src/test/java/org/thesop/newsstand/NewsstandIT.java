package org.thesop.newsstand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.DueStories;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** The paper's pages as readers get them again and again: printed once, the same for all, and never older than the paper. */
class NewsstandIT {

    private static final int CROWD = 500;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A story of these tests' own, put out by the clock. */
    private record Story(long edition, String path, String headline, String section, String writer) {

        /** Its headline is nobody else's, also where the same newsroom is tested again. */
        static Story thatComesOut(String named) throws SQLException {
            try (var database = TheNewsroom.database()) {
                var now = DueStories.now(database);
                var due = DueStories.plan(
                        database, 1, now.plusSeconds(1), Duration.ZERO, named + "-" + now.toEpochMilli());
                await().atMost(Duration.ofSeconds(15)).until(() -> due.out() == 1);
                return of(due.editions().get(0));
            }
        }

        private static Story of(long edition) throws SQLException {
            try (var database = TheNewsroom.database();
                    var query = database.prepareStatement("""
                            select '/story/' || a.section || to_char(a.day, '/YYYY/MM/DD/') || a.slug, e.headline, s.slug,
                                (select p.handle from byline b join person p on p.id = b.person_id and p.listed
                                    where b.edition_id = e.id and b.credit = 'WORDS' order by b.position limit 1)
                            from edition e join section s on s.id = e.section_id join story_address a on a.story_id = e.story_id
                            where e.id = ?
                            """)) {
                query.setLong(1, edition);
                try (var row = query.executeQuery()) {
                    row.next();
                    return new Story(edition, row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                }
            }
        }

        Stream<String> lists() {
            return Stream.of("/section/" + section, "/people/" + writer);
        }
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(TheNewsroom.at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void what_comes_out_is_in_every_list_at_once_and_in_none_when_it_is_taken_down() throws SQLException {
        var first = Story.thatComesOut("kept-first");
        first.lists()
                .forEach(list -> await().until(() -> Reader.get(list).body().contains(first.headline())));

        var story = Story.thatComesOut("kept-second");
        story.lists().forEach(list -> await().atMost(Duration.ofSeconds(5))
                .until(() -> Reader.get(list).body().contains(story.headline())));
        assertThat(Reader.get(story.path()).body()).contains(story.headline());
        // The other in the last minute of the paper's day.
        assertThat(Reader.get(story.path())
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .isIn("public, max-age=0, s-maxage=30", "public, no-cache");

        var maggie = Caller.of("maggie");
        var room = "/desk/story/after?edition=" + story.edition();
        maggie.press(room, "down:withdraw", Map.of("down:notice", "It was a test of the presses."));
        var gone = Reader.get(story.path());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("It was a test of the presses.");
        assertThat(Reader.get(story.path()).statusCode()).isEqualTo(410);
        story.lists().forEach(list -> assertThat(Reader.get(list).body()).doesNotContain(story.headline()));

        maggie.press(room, "back:reinstate", Map.of());
        assertThat(Reader.get(story.path()).statusCode()).isEqualTo(200);
        story.lists().forEach(list -> assertThat(Reader.get(list).body()).contains(story.headline()));
    }

    @Test
    void everybody_gets_the_same_page_signed_in_or_not() {
        var mine = Caller.of("maggie").get("/section/science");
        var theirs = Reader.get("/section/science");
        assertThat(mine.body()).isEqualTo(theirs.body());
        assertThat(theirs.headers().map()).doesNotContainKey("set-cookie");
        assertThat(theirs.headers().firstValue("Surrogate-Key").orElseThrow()).contains("section-");
        assertThat(Reader.get("/section/science?utm_source=mail").body()).isEqualTo(theirs.body());
    }

    @Test
    void two_nodes_that_print_a_story_have_the_same_page_of_it() throws SQLException {
        var story = Story.thatComesOut("kept-twice");
        var page = Reader.get(story.path()).body();
        assertThat(page).contains("application/ld+json").doesNotContain("nonce");
    }

    @Test
    void a_page_is_sent_in_the_form_that_a_browser_takes_and_not_again_when_it_has_it()
            throws IOException, InterruptedException {
        var plain = get("/writers");
        var gzip = get("/writers", "Accept-Encoding", "gzip, deflate");
        var again = get("/writers", "Accept-Encoding", "gzip, deflate");
        for (var packed : new HttpResponse<?>[] {gzip, again}) {
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(again.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(get("/writers", "Accept-Encoding", "gzip, br").headers().firstValue("Content-Encoding"))
                .contains("br");

        var tag = again.headers().firstValue("ETag").orElseThrow();
        var known = get("/writers", "Accept-Encoding", "gzip, deflate", "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(get("/writers", "If-None-Match", tag).statusCode()).isEqualTo(200);

        var head = HTTP.send(
                HttpRequest.newBuilder(TheNewsroom.at("/writers"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(head.headers().firstValue("Content-Length")).contains(Integer.toString(plain.body().length));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_crowd_that_comes_for_a_page_that_was_just_changed_has_it_printed_once() throws Exception {
        var story = Story.thatComesOut("kept-crowd");
        assertThat(Reader.get(story.path()).statusCode()).isEqualTo(200);
        var maggie = Caller.of("maggie");
        var room = "/desk/story/after?edition=" + story.edition();
        maggie.press(room, "down:withdraw", Map.of("down:notice", "A moment, please."));
        maggie.press(room, "back:reinstate", Map.of());
        var from = Files.size(TheNewsroom.running().logs().resolve("wildfly.log"));

        var request = HttpRequest.newBuilder(TheNewsroom.at(story.path())).build();
        var answers = IntStream.range(0, CROWD)
                .mapToObj(reader -> HTTP.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
        assertThat(answers.stream().map(answer -> answer.join().body()).distinct())
                .hasSize(1);

        // The log names what was printed by its template, and what was ready not at all or by its address.
        var printed = Pattern.compile("GET /site/story.xhtml: [1-9]\\d* statements");
        // The line is written when the answer has gone out.
        await().until(() -> printed.matcher(log(from)).find());
        assertThat(printed.matcher(log(from)).results().count()).isEqualTo(1);
    }

    private static String log(long from) throws IOException {
        var bytes = Files.readAllBytes(TheNewsroom.running().logs().resolve("wildfly.log"));
        return new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
    }

    @Test
    void what_was_chosen_for_a_time_leaves_its_place_when_that_is_over() throws SQLException {
        var story = Story.thatComesOut("kept-slot");
        var arrangement = arrangeForFiveSeconds(story);
        try {
            await().pollInterval(Duration.ofMillis(50))
                    .until(() -> Reader.get("/section/opinion").body().contains(story.headline()));
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> !Reader.get("/section/opinion").body().contains(story.headline()));
        } finally {
            change("delete from arrangement_pick where arrangement_id = ?", arrangement);
            change("delete from arrangement_row where arrangement_id = ?", arrangement);
            change("delete from arrangement where id = ?", arrangement);
        }
    }

    @Test
    void a_sidebar_that_leaves_its_package_is_missed_on_every_page_that_had_it() throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            try {
                var stories = new ArrayList<Long>();
                try (var row = statement.executeQuery("select story_id from edition where state = 'PUBLISHED'"
                        + " group by story_id having count(*) = 1 order by story_id limit 3")) {
                    while (row.next()) {
                        stories.add(row.getLong(1));
                    }
                }
                statement.execute("update story set main_story_id = %1$d, package_place = id where id in (%2$d, %3$d)"
                        .formatted(stories.toArray()));
                statement.execute(
                        "update story set main_story_id = null, package_place = null where id = " + stories.get(1));
                try (var row = statement.executeQuery("select tags from page_change"
                        + " where transaction = cast(cast(pg_current_xact_id() as text) as bigint)"
                        + " order by number desc limit 1")) {
                    row.next();
                    assertThat((String[]) row.getArray(1).getArray())
                            .contains("front", "story-" + stories.get(0), "story-" + stories.get(2));
                }
            } finally {
                database.rollback();
            }
        }
    }

    private static long arrangeForFiveSeconds(Story story) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement("""
                        with page as (select id from section where slug = 'opinion'),
                        version as (insert into arrangement (section_id, number, change, about, made_by_id, made_at, out_by_id, out_at)
                            select page.id, (select coalesce(max(number), 0) + 1 from arrangement where section_id = page.id),
                                'PLACED', '', p.id, now(), p.id, now()
                            from page, person p where p.handle = 'maggie' returning id),
                        in_row as (insert into arrangement_row (arrangement_id, position, template)
                            select id, 0, 'LEAD' from version),
                        pick as (insert into arrangement_pick (arrangement_id, position, in_row, in_slot, kind, story_id, until_at)
                            select version.id, 0, 0, 0, 'STORY', e.story_id, clock_timestamp() + interval '5 seconds'
                            from version, edition e where e.id = ?)
                        select id from version
                        """)) {
            query.setLong(1, story.edition());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void change(String statement, long id) throws SQLException {
        try (var database = TheNewsroom.database();
                var change = database.prepareStatement(statement)) {
            change.setLong(1, id);
            change.executeUpdate();
        }
    }
}
