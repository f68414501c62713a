package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** A new version of the paper comes in the minute for which something is planned. */
class ScheduledOverARestartBrowserIT {

    private static final String HEADLINE = "A choir for people";

    @Test
    void a_story_whose_moment_came_while_the_server_was_stopped_is_out_when_it_is_back()
            throws IOException, SQLException {
        try (var newsroom = TheNewsroom.builder(TheNewsroom.demoHome()).build()) {
            newsroom.start();
            newsroom.waitForPaper();
            newsroom.waitForLogin();
            var maggie = Browsers.somebody().newPage();
            maggie.navigate(newsroom.paper() + "/desk/schedule/publishing");
            Browsers.signIn(maggie, "maggie", "maggie");
            maggie.locator("a:has-text('" + HEADLINE + "')").first().click();
            var moment = Instant.now().plusSeconds(15).truncatedTo(ChronoUnit.SECONDS);
            maggie.fill(
                    "[id='schedule:moment']",
                    moment.atZone(ZoneId.of("America/New_York"))
                            .toLocalDateTime()
                            .toString());
            maggie.click("[id='schedule:set']");
            maggie.getByText("Scheduled").first().waitFor();

            newsroom.stopPaper();
            await().atMost(Duration.ofSeconds(40)).until(() -> Instant.now().isAfter(moment.plusSeconds(2)));
            newsroom.startPaperAgain();
            newsroom.waitForPaper();

            var reader = Browsers.somebody().newPage();
            reader.navigate(newsroom.paper() + "/");
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                reader.reload();
                return reader.content().contains(HEADLINE);
            });
            reader.locator("a:has-text('" + HEADLINE + "')").first().click();
            assertThat(reader.locator("h1")).containsText(HEADLINE);
            Assertions.assertThat(Files.readString(newsroom.logs().resolve("wildfly.log")))
                    .contains("Caught up after a stop");
        }
    }
}
