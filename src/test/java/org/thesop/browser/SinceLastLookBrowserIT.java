package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.TheNewsroom;

/** An editor who comes back to copy sees what became of it meanwhile. */
class SinceLastLookBrowserIT {

    @Test
    void an_editor_who_comes_back_sees_what_another_changed_since_and_still_does_after_a_reload() throws SQLException {
        var wendy = Desk.of("wendy")
                .startStory("Read before lunch")
                .chooseSection("campus")
                .type("The clock stands still.")
                .waitUntilSaved()
                .press("writing:hand-in")
                .showsState("Submitted");
        var room = "/desk/review/review?edition=" + wendy.edition();
        var eddie = Desk.of("eddie");
        var first = eddie.page.request().get(TheNewsroom.at(room).toString()); // no script runs
        assertThat(first.text()).contains("The clock stands still.").doesNotContain("Since you last looked");
        lunchGoesBy(wendy.edition());

        var erin = Desk.of("erin").open(room).press("review:claim");
        erin.type(" Nobody has wound it.").waitUntilSaved().press("review:release");

        eddie.open(room).press("review:claim");
        eddie.page.click("a.since");
        var since = eddie.page.getByText("Since you last looked", new Page.GetByTextOptions().setExact(true));
        since.click();
        eddie.page.waitForURL("**since=MY_LOOK*");
        assertThat(eddie.page.locator("#changes")).containsText("Since you last looked: 1 change");
        assertThat(eddie.page.locator("#changes").getByText("Nobody has wound it."))
                .isVisible();
        eddie.page.reload();
        assertThat(eddie.page.locator("#changes")).containsText("Nobody has wound it.");
    }

    private static void lunchGoesBy(long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var update = database.prepareStatement(
                        "update edition_look set looked_at = looked_at - interval '1 hour' where edition_id = ?")) {
            update.setLong(1, edition);
            update.executeUpdate();
        }
    }
}
