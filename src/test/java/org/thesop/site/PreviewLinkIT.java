package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** Somebody without an account sees one edition as it will look, until the link is taken back. */
class PreviewLinkIT {

    private static final Pattern LINK = Pattern.compile("/preview/[A-Za-z0-9_-]{43}");

    @Test
    void a_link_shows_one_edition_to_whoever_has_it_and_nothing_once_it_is_taken_back() throws SQLException {
        var eddie = Browsers.signedIn("eddie");
        eddie.navigate(
                TheNewsroom.at("/desk/story/preview?edition=" + submitted()).toString());
        eddie.click("summary:has-text('Show it to somebody without an account')");
        eddie.fill("[id='outside:shown-to']", "The rector");
        eddie.click("[id='outside:make']");
        var field = eddie.locator("#preview-link");
        field.waitFor();
        var link = LINK.matcher(field.inputValue());
        assertThat(link.find()).isTrue();

        var page = Reader.get(link.group());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Not published", "<h1>").doesNotContain("rel=\"canonical\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElseThrow()).startsWith("noindex");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();

        assertThat(Reader.get("/preview/" + "x".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(Reader.get("/preview/").statusCode()).isEqualTo(404);

        eddie.reload();
        assertThat(eddie.content()).doesNotContain(link.group());
        eddie.click("text=Take back");
        eddie.getByText("taken back on").waitFor();
        var over = Reader.get(link.group());
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.body()).doesNotContain("<div class=\"body\">");
    }

    private static long submitted() throws SQLException {
        try (var database = TheNewsroom.database();
                var row = database.createStatement()
                        .executeQuery("select min(e.id) from edition e join story s on s.id = e.story_id"
                                + " where e.state = 'SUBMITTED' and not s.limited")) {
            row.next();
            return row.getLong(1);
        }
    }
}
