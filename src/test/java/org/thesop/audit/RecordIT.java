package org.thesop.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** The record as the desk and its readers meet it. */
class RecordIT {

    private static final Pattern NIGHT_BUSES = Pattern.compile("/story/campus/\\d{4}/\\d\\d/\\d\\d/night-buses-return");
    private static final String WHOLE = "/desk/record/record.csv?from=2000-01-01&to=2100-01-01";

    @Test
    void the_whole_record_is_for_managing_editors_and_taking_it_is_on_record() throws SQLException {
        assertThat(Caller.of("eddie").get("/desk/record/record").statusCode()).isEqualTo(403);
        assertThat(Caller.of("eddie").get(WHOLE).statusCode()).isEqualTo(403);

        var maggie = Caller.of("maggie");
        var taken = count("select count(*) from record_line where what = 'RecordTaken'");
        var file = maggie.get(WHOLE);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"record-2000-01-01-to-2100-01-01.csv\"");
        assertThat(file.body()).startsWith(WholeRecord.BYTE_ORDER_MARK + "\"number\",\"decision\"");
        assertThat(file.body()
                        .lines()
                        .filter(line -> line.matches(".*,\"[0-9a-f]{64}\""))
                        .count())
                .isGreaterThan(10);
        assertThat(count("select count(*) from record_line where what = 'RecordTaken'"))
                .isEqualTo(taken + 1);
        assertThat(maggie.get("/desk/record/record.csv?from=2100-01-01&to=2000-01-01")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("days=wrong");
    }

    @Test
    void a_check_that_somebody_asks_for_is_made() {
        var maggie = Caller.of("maggie");
        assertThat(maggie.press("/desk/record/record", "check:now", Map.of()).body())
                .contains("The check is on its way.");
        var until = System.nanoTime() + 30_000_000_000L;
        var page = "";
        while (!page.contains("Maggie") || !page.contains("The record is as it was written")) {
            assertThat(System.nanoTime()).as(page).isLessThan(until);
            page = maggie.get("/desk/record/record").body();
        }
    }

    @Test
    void the_record_of_a_story_is_for_whoever_reads_how_it_came_about() {
        var wendy = Caller.of("wendy");
        var started = wendy.press(
                "/desk/story/my-stories",
                "start:begin",
                Map.of("start:headline", "A record of its own", "start:template", ""));
        var edition = started.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1");
        var page = "/desk/story/record?edition=" + edition;
        assertThat(wendy.get(page).body()).contains("A record of its own", "Everything that was decided");
        assertThat(Caller.of("walt").get(page).statusCode()).isEqualTo(403);
        assertThat(Caller.of("eddie").get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void a_saved_page_is_told_which_version_it_is_and_a_changed_one_that_it_is_none() {
        var path = nightBuses();
        var page = Reader.get(path).body();
        assertThat(check(path, page).body()).contains("This is version 2 of the story, word for word");

        var more = check(path, page.replaceFirst("<div class=\"body\">", "<div class=\"body\"><p>Sold out.</p>"));
        assertThat(more.body()).contains("the whole of version 2", "something besides", "<li>Sold out.</li>");

        var changed = check(
                path,
                page.replaceFirst("(?s)(<div class=\"body\">.*?)</p>", "$1 <script>alert(1)</script>Not so.</p>"));
        assertThat(changed.body())
                .contains("It is no version that we published")
                .doesNotContain("alert(1)");

        assertThat(check(path, "Quite another text.").body()).contains("has no paragraph of one");
        var empty = check(path, " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("There is nothing in it yet");
    }

    @Test
    void a_copy_is_checked_without_script_session_or_trace_and_only_so_long_a_one() throws Exception {
        var answer = check(nightBuses(), "Quite another text.");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).isEqualTo("no-store");
        assertThat(answer.body()).doesNotContain("<script");
        // By a client of its own: the newsroom hangs up on what it does not want to read.
        var tooLong = HttpClient.newHttpClient()
                .send(form(nightBuses(), "x".repeat(1_000_001)).build(), BodyHandlers.ofString());
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(Reader.post("/record/check", "story=/story/x&copy=y").statusCode())
                .isEqualTo(415);
        assertThat(check("/story/campus/2026/01/01/no-such-story", "x").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> check(String story, String copy) {
        return Reader.send(form(story, copy));
    }

    private static HttpRequest.Builder form(String story, String copy) {
        var end = "--sop--\r\n";
        var form = part("story", story) + part("copy", copy) + end;
        return HttpRequest.newBuilder(TheNewsroom.at("/record/check"))
                .header("Content-Type", "multipart/form-data; boundary=sop")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form));
    }

    private static String part(String name, String value) {
        return "--sop\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String nightBuses() {
        var found = NIGHT_BUSES.matcher(Reader.get("/section/campus").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static long count(String sql) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
