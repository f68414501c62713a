package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** The main job of the newsroom, from a writer's first word to the reader. */
class JourneyBrowserIT {

    private static final Duration SOON = Duration.ofSeconds(8);

    @Test
    void a_story_goes_from_a_writers_draft_by_an_editor_to_the_public_page_at_its_moment() throws SQLException {
        var headline = "The clock tower strikes thirteen again";
        var wendy = Desk.of("wendy");
        wendy.startStory(headline)
                .chooseSection("campus")
                .type("The clock of the old library struck thirteen on Monday.")
                .waitUntilSaved()
                .press("writing:hand-in")
                .showsState("Submitted");
        var edition = wendy.edition();

        var eddie = Desk.of("eddie");
        claim(eddie, headline);
        eddie.type(" Nobody complained.").waitUntilSaved();
        eddie.page.fill("[id='review:note']", "Who counted the strokes? Name somebody who heard them.");
        eddie.press("review:request-changes").isTold("Sent back");

        wendy.openFrom("/desk/story/my-stories", headline).showsState("Changes requested");
        assertThat(wendy.page.locator("main")).containsText("Who counted the strokes?");
        assertThat(wendy.page.locator(".ProseMirror")).containsText("Nobody complained.");
        assertThat(wendy.page.locator("[id='writing:for-whom']")).hasValue("eddie");
        wendy.type(" Mr. Oduya, the porter, counted them aloud.").waitUntilSaved();
        wendy.page.fill("[id='writing:reason']", "The porter counted; he is in the last line.");
        wendy.press("writing:hand-in").showsState("Submitted");

        claim(eddie, headline);
        assertThat(eddie.page.locator("main")).containsText("The porter counted; he is in the last line.");
        assertThat(eddie.page.locator("a.since")).hasText("Since it was sent back: 1 change");
        eddie.press("review:approve").isTold("Approved");

        var maggie = Desk.of("maggie");
        maggie.openFrom("/desk/schedule/publishing", headline);
        var moment = Instant.now().plus(SOON).truncatedTo(ChronoUnit.SECONDS);
        maggie.setMoment(moment).press("schedule:set").isTold("Scheduled");

        var reader = Browsers.somebody().newPage();
        assertThat(frontPageShows(reader, headline)).isEqualTo(Instant.now().isAfter(moment));
        await().atMost(SOON.plusSeconds(5)).until(() -> frontPageShows(reader, headline));

        reader.navigate(TheNewsroom.at("/section/campus").toString());
        reader.getByText(headline).first().click();
        assertThat(reader.locator("h1")).hasText(headline);
        assertThat(reader.locator("article")).containsText("Mr. Oduya, the porter, counted them aloud.");
        assertThat(reader.url()).contains("/story/campus/").endsWith("/the-clock-tower-strikes-thirteen-again");
        assertThat(lateness(edition)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }

    private static void claim(Desk editor, String headline) {
        editor.open("/desk/review/queue");
        editor.page
                .locator("tr", new Page.LocatorOptions().setHasText(headline))
                .getByText("Claim")
                .click();
        editor.page.waitForURL("**/desk/review/review?edition=*");
        editor.showsState("In review");
    }

    private static boolean frontPageShows(Page reader, String headline) {
        reader.navigate(TheNewsroom.at("/").toString());
        return reader.content().contains(headline);
    }

    /** From the planned to the real moment, by the database's own clock. */
    private static Duration lateness(long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement(
                        "select extract(epoch from published_at - scheduled_at) * 1000 from edition where id = ?")) {
            query.setLong(1, edition);
            try (var row = query.executeQuery()) {
                row.next();
                return Duration.ofMillis(row.getLong(1));
            }
        }
    }
}
