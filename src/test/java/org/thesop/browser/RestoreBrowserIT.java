package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** What was written once can be found again, compared, and brought back. */
class RestoreBrowserIT {

    private static final String LOST = "Forty-one students stood at fourteen stops.";

    private static final String SAVES = """
            insert into revision (edition_id, number, built_on, person_id, saved_at, why, state, headline, deck, dateline,
                body, summary, language, section_id, search_headline, tags, bylines, authorship, words, words_come, words_gone)
            select r.edition_id, 1 + n, n, r.person_id, r.saved_at + n * interval '7 minutes', 'AUTOSAVE', r.state, r.headline,
                r.deck, r.dateline, repeat('<p>It is written.</p>', 300), r.summary, r.language, r.section_id,
                r.search_headline, r.tags, r.bylines, r.authorship, n, 3, 1
            from revision r, generate_series(1, 5000) n where r.edition_id = ? and r.number = 1
            """;

    @Test
    void a_writer_who_lost_a_paragraph_finds_it_in_the_history_compares_and_brings_it_back() {
        var wendy = Desk.of("wendy").startStory("The paragraph that went away");
        wendy.type("The council voted.").waitUntilSaved();
        wendy.page.locator(".ProseMirror").press("Enter");
        wendy.type(LOST).waitUntilSaved();
        wendy.page.locator(".ProseMirror p").last().click(new Locator.ClickOptions().setClickCount(3));
        wendy.page.locator(".ProseMirror").press("Delete");
        wendy.waitUntilSaved();
        assertThat(wendy.page.locator(".ProseMirror")).not().containsText(LOST);

        wendy.page.click("#tab-history");
        wendy.page.click("#whole-history");
        wendy.page.waitForURL("**/desk/story/history?edition=*");
        wendy.page.locator(".saves details summary").first().click();
        wendy.page.locator(".saves .each a").first().click();
        wendy.page.waitForURL("**/desk/story/compare?*");
        assertThat(wendy.page.locator(".text-changes del")).containsText(LOST);
        wendy.page.getByText("Side by side").click();
        assertThat(wendy.page.locator(".beside-each-other del")).containsText(LOST);

        wendy.page.locator(".compare-acts a").first().click();
        assertThat(wendy.page.locator(".confirm")).containsText("so this can be undone");
        assertThat(wendy.page.locator(".text-changes ins")).containsText(LOST);
        wendy.press("restoring:restore").isTold("Restored.");
        assertThat(wendy.page.locator(".saves.current")).containsText("Restored revision");
        wendy.page.getByText("Back to the story").click();
        assertThat(wendy.page.locator(".ProseMirror")).containsText(LOST);

        wendy.open("/desk/story/history?edition=" + wendy.edition());
        wendy.page.locator(".saves.current a").getByText("Undo this").click();
        wendy.press("restoring:restore").isTold("Restored.");
        wendy.page.getByText("Back to the story").click();
        assertThat(wendy.page.locator(".ProseMirror")).containsText("The council voted.");
        assertThat(wendy.page.locator(".ProseMirror")).not().containsText(LOST);
    }

    @Test
    void the_history_of_a_private_draft_is_as_private_as_the_draft() {
        var wendy = Desk.of("wendy").startStory("Nobody else reads this");
        wendy.type("A secret.").waitUntilSaved();
        var edition = wendy.edition();
        for (var handle : List.of("walt", "eddie")) {
            var request = Browsers.signedIn(handle).context().request();
            for (var page : List.of("history?", "compare?", "restore?revision=1&", "authors?")) {
                var answer = request.get(TheNewsroom.at("/desk/story/" + page + "edition=" + edition)
                        .toString());
                assertThat(answer.status()).as("%s for %s", page, handle).isEqualTo(403);
                assertThat(answer.text()).doesNotContain("Nobody else reads this", "A secret.");
            }
            // Another story's page is no way in either.
            assertThat(request.get(TheNewsroom.at("/desk/story/compare?edition=1&from=" + edition + ".1")
                                    .toString())
                            .status())
                    .isIn(403, 404);
        }
    }

    @Test
    void a_history_of_five_thousand_saves_is_read_page_by_page_at_once() throws SQLException {
        var wendy = Desk.of("wendy").startStory("Saved five thousand times");
        var edition = wendy.edition();
        wendy.open("/desk/story/my-stories");
        try (var database = TheNewsroom.database();
                var saves = database.prepareStatement(SAVES);
                var stands = database.prepareStatement("update edition set revision = 5001 where id = ?")) {
            saves.setLong(1, edition);
            saves.executeUpdate();
            stands.setLong(1, edition);
            stands.executeUpdate();
        }
        var request = wendy.page.context().request();
        var address = TheNewsroom.at("/desk/story/history?edition=" + edition).toString();
        var fastest = Duration.ofDays(1);
        for (var round = 0; round < 6; round++) {
            var began = Instant.now();
            var answer = request.get(address);
            var took = Duration.between(began, Instant.now());
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Statements.of(answer.headers().get("x-request-id"))).isBetween(2, 8);
        }
        System.out.println("history of 5,000 saves: " + fastest.toMillis() + " ms");
        assertThat(fastest).isLessThan(Duration.ofMillis(1500));

        wendy.open("/desk/story/history?edition=" + edition);
        assertThat(wendy.page.locator(".growth svg")).isVisible();
        wendy.page
                .getByText("Older", new Page.GetByTextOptions().setExact(true))
                .click();
        wendy.page.waitForURL("**before=*");
        assertThat(wendy.page.locator(".timeline")).containsText("Revision 4751");
    }
}
