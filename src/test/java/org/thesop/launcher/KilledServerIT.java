package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thesop.launcher.Import.Wish;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.TheNewsroom;

/**
 * People type, an export is imported, and the server is killed ({@code kill -9}) again and again. The test keeps its own book of
 * what was acknowledged, and misses nothing of it afterwards; of the import nothing is missing and nothing is there twice. The measure, which takes minutes, is
 * {@code -Dthesop.kills=20 -Dthesop.typists=100}.
 */
class KilledServerIT {

    private static final int KILLS = Math.max(2, Integer.getInteger("thesop.kills", 0));
    private static final int PEOPLE = Math.max(20, Integer.getInteger("thesop.typists", 0));
    private static final int EVERY_MILLIS = 2_000;
    private static final int POSTS = 1_500;
    private static final List<String> ACCOUNTS = List.of("wendy", "walt", "eddie", "maggie");

    @TempDir
    Path folder;

    /** Somebody who types on a story of their own and sends it every two seconds, again and again until it is answered. */
    private static final class Typist {
        private final Caller caller;
        private final long edition;
        private final Map<String, Integer> book = new ConcurrentHashMap<>();
        private int base;
        private String text = "";
        private String sent;
        private int lines;

        Typist(Caller caller, long edition, int base) {
            this.caller = caller;
            this.edition = edition;
            this.base = base;
        }

        void typeAndSave() {
            if (sent == null) {
                text += "<p>Line " + lines++ + " of story " + edition + ", typed while the server may be killed.</p>";
                sent = text;
            }
            try {
                var answer = caller.rest("PUT", "/api/editions/" + edition + "/copy", json());
                if (answer.statusCode() == 200) {
                    try (var reader = Json.createReader(new StringReader(answer.body()))) {
                        base = reader.readObject().getInt("revision");
                    }
                    book.put(sent, base);
                    sent = null;
                } else if (answer.statusCode() == 409) {
                    throw new AssertionError("a stray though nobody else wrote: " + answer.body());
                } else if (answer.statusCode() == 401) {
                    signInAgain();
                }
            } catch (UncheckedIOException | IllegalStateException serverGone) {
                // The same goes again at the next turn, as the writing room does it.
            }
        }

        private void signInAgain() {
            synchronized (caller) {
                if (caller.rest("GET", "/api/editions/" + edition + "/lease?tab=t" + edition, "")
                                .statusCode()
                        == 401) {
                    caller.signIn();
                }
            }
        }

        private String json() {
            return Json.createObjectBuilder()
                    .add("base", base)
                    .add("why", "AUTOSAVE")
                    .add("tab", "t" + edition)
                    .add("headline", "Killed " + edition)
                    .add("body", sent)
                    .add("language", "en")
                    .build()
                    .toString();
        }
    }

    @Test
    void a_killed_server_has_lost_nothing_that_it_acknowledged() throws Exception {
        try (var newsroom = TheNewsroom.builder(TheNewsroom.demoHome()).build()) {
            newsroom.start();
            newsroom.waitForPaper();
            newsroom.waitForLogin();
            var typists = typists(newsroom);
            var imported = new Import(PaperArchiveIT.paper(newsroom))
                    .begin(export(), "killed.xml", new Wish("WORDPRESS", false, "maggie", "campus", "none"));
            var failure = new ConcurrentHashMap<Long, Throwable>();
            var typing = Executors.newScheduledThreadPool(32);
            try {
                for (var typist : typists) {
                    typing.scheduleWithFixedDelay(
                            () -> {
                                try {
                                    typist.typeAndSave();
                                } catch (AssertionError wrong) {
                                    failure.put(typist.edition, wrong);
                                    throw wrong;
                                }
                            },
                            typist.edition * 37 % EVERY_MILLIS,
                            EVERY_MILLIS,
                            TimeUnit.MILLISECONDS);
                }
                killAgainAndAgain(newsroom, typists);
            } finally {
                typing.shutdown();
                typing.awaitTermination(60, TimeUnit.SECONDS);
            }
            assertThat(failure).isEmpty();
            assertThat(lost(newsroom, typists))
                    .as("acknowledged saves that are lost")
                    .isEmpty();
            System.out.println(KILLS + " kills, " + acknowledged(typists) + " acknowledged saves, 0 lost");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> number(
                                    newsroom,
                                    "select count(*) from import_run where state = 'DONE' and id = " + imported)
                            == 1);
            assertImportedOnce(newsroom, imported);
        }
    }

    /** Stories, each with a letter about it. */
    private Path export() throws IOException {
        var file = new StringBuilder("<rss xmlns:wp='http://wordpress.org/export/1.2/'"
                + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<channel><link>https://killed.example.org</link>");
        for (var n = 1; n <= POSTS; n++) {
            file.append("""
                    <item><title>Killed post %1$d</title><link>https://killed.example.org/post-%1$d</link><guid>killed-%1$d</guid>
                    <dc:creator>otto</dc:creator><content:encoded>The mill turned %1$d times.</content:encoded>
                    <wp:post_date_gmt>2012-05-%2$02d 12:00:00</wp:post_date_gmt><wp:status>publish</wp:status>
                    <wp:post_type>post</wp:post_type><wp:comment><wp:comment_id>%1$d</wp:comment_id>
                    <wp:comment_author>Killed reader</wp:comment_author><wp:comment_date_gmt>2012-06-01 12:00:00</wp:comment_date_gmt>
                    <wp:comment_content>I counted %1$d.</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
                    </wp:comment></item>
                    """.formatted(n, 1 + n % 28));
        }
        return Files.writeString(folder.resolve("killed.xml"), file.append("</channel></rss>"));
    }

    private static void assertImportedOnce(Newsroom newsroom, int run) throws SQLException {
        var items = " from import_item where run_id = " + run;
        assertThat(number(newsroom, "select imported from import_run where id = " + run))
                .isEqualTo(2L * POSTS);
        assertThat(number(newsroom, "select count(*)" + items)).isEqualTo(2L * POSTS);
        assertThat(number(newsroom, "select count(distinct identity)" + items + " and outcome = 'IMPORTED'"))
                .isEqualTo(2L * POSTS);
        for (var each : List.of("count(*)", "count(distinct headline)")) {
            assertThat(number(newsroom, "select " + each + " from edition where headline like 'Killed post %'"))
                    .as(each)
                    .isEqualTo(POSTS);
        }
        for (var each : List.of("count(*)", "count(distinct text)", "count(distinct story_id)")) {
            assertThat(number(newsroom, "select " + each + " from letter where name = 'Killed reader'"))
                    .as(each)
                    .isEqualTo(POSTS);
        }
    }

    private static long number(Newsroom newsroom, String query) throws SQLException {
        try (var database =
                        DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Typist> typists(Newsroom newsroom) {
        var callers = ACCOUNTS.stream()
                .map(handle -> Caller.at(newsroom.paper(), handle))
                .toList();
        var typists = new ArrayList<Typist>();
        for (var i = 0; i < PEOPLE; i++) {
            var caller = callers.get(i % callers.size());
            var page = caller.press(
                    "/desk/story/my-stories",
                    "start:begin",
                    Map.of("start:headline", "Killed " + i, "start:template", ""));
            var edition = Long.parseLong(page.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
            typists.add(new Typist(caller, edition, 1));
        }
        return typists;
    }

    private static void killAgainAndAgain(Newsroom newsroom, List<Typist> typists) throws IOException, SQLException {
        var random = new Random(20);
        for (var kill = 0; kill < KILLS; kill++) {
            // Some more saves by everybody, then a moment that has nothing to do with them.
            var enough = acknowledged(typists) + PEOPLE + random.nextInt(PEOPLE);
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> acknowledged(typists) >= enough);
            System.out.println("killed at thing "
                    + number(newsroom, "select coalesce(max(position), 0) from import_run") + " of the import");
            newsroom.killPaper();
            newsroom.startPaperAgain();
            newsroom.waitForPaper();
        }
        var enough = acknowledged(typists) + PEOPLE;
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> acknowledged(typists) >= enough);
    }

    private static int acknowledged(List<Typist> typists) {
        var sum = new AtomicInteger();
        typists.forEach(typist -> sum.addAndGet(typist.book.size()));
        return sum.get();
    }

    /** What the book has and the newsroom has not: revisions by their number, and the lines in the text as it stands. */
    private static List<String> lost(Newsroom newsroom, List<Typist> typists) throws SQLException {
        var lost = new ArrayList<String>();
        try (var database =
                        DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
                var kept =
                        database.prepareStatement("select count(*) from revision where edition_id = ? and number = ?");
                var body = database.prepareStatement("select body from edition where id = ?")) {
            for (var typist : typists) {
                body.setLong(1, typist.edition);
                var text = "";
                try (var row = body.executeQuery()) {
                    row.next();
                    text = row.getString(1);
                }
                for (var entry : typist.book.entrySet()) {
                    kept.setLong(1, typist.edition);
                    kept.setInt(2, entry.getValue());
                    try (var row = kept.executeQuery()) {
                        row.next();
                        if (row.getInt(1) != 1) {
                            lost.add("revision " + entry.getValue() + " of " + typist.edition);
                        }
                    }
                    for (var line : entry.getKey().split("</p>", -1)) {
                        if (!line.isEmpty() && !text.contains(line)) {
                            lost.add(line + " of " + typist.edition);
                        }
                    }
                }
            }
        }
        return lost;
    }
}
