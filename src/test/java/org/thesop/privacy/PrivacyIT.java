package org.thesop.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Mailbox;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** What is kept of people ends, and is theirs to see, to take and to erase. */
class PrivacyIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Pattern ASKED = Pattern.compile("/privacy/asked/[A-Za-z0-9_-]{43}");

    @Test
    void a_reader_sees_takes_and_erases_what_is_kept_of_an_address_by_a_link_that_opens_once() throws Exception {
        Reader.writeLetter("name=Olga+Own&email=olga.own%40example.org&subject=The+fountain&text=It+leaks+again.");
        Reader.writeLetter("name=Otto+Other&email=otto.other%40example.org&subject=The+lamp&text=It+is+dark.");
        change(
                "insert into subscriber (email, asked_at, confirm_hash, confirmed_at, secret, whole_paper, rhythm, breaking)"
                        + " values ('Olga.Own@example.org', now(), md5('olga'), now(), md5('olga mine'), true, 'DAILY', false)");
        assertThat(ask("olga.own@example.org")).isEqualTo("/privacy?sent#own");
        assertThat(ask("nobody.known@example.org"))
                .as("who only types an address learns nothing")
                .isEqualTo("/privacy?sent#own");

        var link = mailedLink("olga.own");
        assertThat(Reader.get(link).body()).contains("Show it to me").doesNotContain("The fountain");
        assertThat(Reader.get(link).statusCode())
                .as("to look at it opens nothing")
                .isEqualTo(200);
        var mine = Reader.post(link, "").headers().firstValue("Location").orElseThrow();
        assertThat(Reader.post(link, "").statusCode()).as("it opens once").isEqualTo(404);
        var page = Reader.get(mine);
        assertThat(page.body())
                .contains("The fountain", "The newsletter, since")
                .doesNotContain("The lamp");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(unpacked(mine + "/data.zip").get("my-data.json"))
                .contains("\"It leaks again.\"", "\"whole paper\": true")
                .doesNotContain("It is dark.");

        assertThat(Reader.post(mine + "/erase", "").body()).contains("It is erased", "The fountain");
        assertThat(Reader.get(mine).body()).contains("Nothing: no letter, no subscription.");
        assertThat(number("select count(*) from letter where email = 'olga.own@example.org'"))
                .isZero();
        assertThat(number("select count(*) from subscriber where lower(email) = 'olga.own@example.org'"))
                .isZero();
        assertThat(number("select count(*) from letter where email = 'otto.other@example.org'"))
                .isEqualTo(1);
    }

    @Test
    void what_is_over_is_erased_when_a_managing_editor_says_so_and_readers_see_the_same_days() throws SQLException {
        change("insert into letter (name, email, subject, text, received_at, moved_at, kept_since, state)"
                + " values ('Ada', 'ada.old@example.org', 'Long ago', 'Old.', now() - interval '731 days',"
                + " now() - interval '731 days', now() - interval '731 days', 'DONE')");
        change(
                "insert into notice (person_id, kind, wording, arguments, edition_id, happened_at, link, on_desk, by_mail)"
                        + " select person_id, kind, wording, arguments, edition_id, now() - interval '400 days', link, true, false"
                        + " from notice where edition_id is not null order by id limit 1");
        var maggie = Caller.of("maggie");
        assertThat(Caller.of("eddie").get("/desk/house/privacy").statusCode()).isEqualTo(403);
        var page = maggie.get("/desk/house/privacy").body();
        var letters = field(page, "Letters to the editor and our answers");
        assertThat(maggie.press("/desk/house/privacy", "dates:save", Map.of(letters, "3"))
                        .body())
                .contains("a number of days from 30 to 3,650");
        maggie.press("/desk/house/privacy", "dates:save", Map.of(letters, "729"));
        assertThat(Reader.get("/privacy").body()).contains("729 days");
        await().atMost(SOON)
                .until(() -> number("select count(*) from letter where email = 'ada.old@example.org'") == 0);
        await().atMost(SOON)
                .until(
                        () -> maggie.get("/desk/house/privacy").body(),
                        body -> body.contains("Letters to the editor and our answers: "));
        await().atMost(SOON)
                .until(() ->
                        number("select count(*) from notice where happened_at < now() - interval '366 days'") == 0);
    }

    @Test
    void whoever_is_signed_in_takes_their_own_data_away_and_nobody_elses() throws SQLException {
        var zip = Caller.of("walt").get("/desk/people/my-data.zip");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(zip.body()).contains("README.txt", "you.json", "saves.json", "decisions.json");
        assertThat(Caller.of("walt").get("/desk/people/profile").body()).contains("What is kept of me");
        assertThat(Reader.get("/desk/people/my-data.zip").statusCode()).isNotEqualTo(200);
    }

    private static String field(String page, String label) {
        var found =
                Pattern.compile("for=\"([^\"]+)\"[^>]*>" + Pattern.quote(label)).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String ask(String address) {
        var since = Pattern.compile("name=\"since\" value=\"([^\"]+)\"")
                .matcher(Reader.get("/privacy").body());
        assertThat(since.find()).isTrue();
        var form = "email=" + address.replace("@", "%40") + "&since=" + since.group(1);
        return await().atMost(SOON)
                .until(() -> Reader.post("/privacy", form), answer -> answer.statusCode() != 422)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static String mailedLink(String addressBegin) {
        var mail = await().atMost(SOON)
                .until(() -> Mailbox.mailTo(addressBegin, "keeps of this address"), mails -> !mails.isEmpty())
                .get(0);
        var found = ASKED.matcher(Mailbox.text(mail));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static Map<String, String> unpacked(String path) throws IOException, InterruptedException {
        var bytes = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(TheNewsroom.at(path)).build(), BodyHandlers.ofByteArray())
                .body();
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void change(String statement) throws SQLException {
        try (var database = TheNewsroom.database();
                var change = database.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private static long number(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
