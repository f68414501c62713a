package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.TheNewsroom;

/** A laptop is closed on an open room, and opened again in the morning, when somebody else has written. */
class SleepingLaptopBrowserIT {

    private static final Pattern COPY = Pattern.compile("/api/editions/\\d+/copy$");

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);

    @Test
    void what_was_typed_as_the_lid_closed_is_beside_what_somebody_wrote_in_the_night() throws SQLException {
        var wendy = openForBoth("Asleep with a sentence unsent");
        wendy.page.context().setOffline(true);
        wendy.type(" Typed as the lid closed.").waitUntilKept("Typed as the lid closed.");
        var lid = close(wendy);
        night(wendy.edition());
        var eddie = Desk.of("eddie").open("/desk/story/write?edition=" + wendy.edition());
        eddie.type(" Eddie in the night.").waitUntilSaved();
        eddie.open("/desk/review/queue"); // a page that is left gives the story back

        wendy.page.route(COPY, SleepingLaptopBrowserIT::breakOff, new Page.RouteOptions().setTimes(1));
        open(wendy, lid);
        assertThat(wendy.page.locator("[data-banner]")).containsText("Your text is kept beside", PATIENTLY);
        assertThat(wendy.page.locator(".ProseMirror")).hasAttribute("contenteditable", "false");
        wendy.page.locator("[data-banner] button").first().click();
        assertThat(wendy.page).hasURL(Pattern.compile(".*/desk/story/merge\\?edition=.*"));
        assertThat(wendy.page.locator("main")).containsText("Typed as the lid closed.");
        assertThat(wendy.page.locator("main")).containsText("Eddie in the night.");
    }

    @Test
    void whoever_wakes_with_everything_sent_is_told_of_the_newer_text_and_goes_on_from_it() throws SQLException {
        var wendy = openForBoth("Asleep with everything sent");
        var lid = close(wendy);
        night(wendy.edition());
        var eddie = Desk.of("eddie").open("/desk/story/write?edition=" + wendy.edition());
        eddie.type(" Eddie in the night.").waitUntilSaved();
        open(wendy, lid);
        assertThat(wendy.page.locator("[data-lease]")).containsText("Eddie", PATIENTLY);
        assertThat(wendy.page.locator(".ProseMirror")).hasAttribute("contenteditable", "false");

        eddie.open("/desk/review/queue");
        assertThat(wendy.page.locator("[data-lease]")).containsText("newer text than the one you see", PATIENTLY);
        wendy.page.locator("[data-lease] button").first().click();
        assertThat(wendy.page.locator(".ProseMirror")).containsText("Before the night. Eddie in the night.");
        wendy.type(" And in the morning.").waitUntilSaved();
        assertThat(wendy.page.locator(".kept-beside")).hasCount(0);
    }

    /** The newsroom has it and answers, and of the answer only the beginning comes. */
    private static void breakOff(Route save) {
        var answer = save.fetch();
        save.fulfill(new Route.FulfillOptions()
                .setStatus(answer.status())
                .setContentType("application/json")
                .setBody(answer.text().substring(0, 1)));
    }

    private static Desk openForBoth(String headline) {
        var wendy = Desk.of("wendy");
        wendy.page.clock().install();
        wendy.startStory(headline);
        wendy.type("Before the night.").waitUntilSaved();
        wendy.page.selectOption("[id='writing:reader']", "eddie");
        wendy.press("writing:invite").isTold("Invited");
        assertThat(wendy.page.locator(".ProseMirror")).containsText("Before the night.");
        wendy.page.locator(".ProseMirror").click(); // about to go on writing
        return wendy;
    }

    private static CDPSession close(Desk desk) {
        var lid = desk.page.context().newCDPSession(desk.page);
        lid.send("Page.setWebLifecycleState", state("frozen"));
        return lid;
    }

    private static void open(Desk desk, CDPSession lid) {
        lid.send("Page.setWebLifecycleState", state("active"));
        desk.page.context().setOffline(false);
        desk.page.clock().fastForward("08:00:00");
        desk.page.bringToFront();
    }

    private static JsonObject state(String name) {
        var state = new JsonObject();
        state.addProperty("state", name);
        return state;
    }

    /** Nothing was heard of the browser for longer than a lease lasts. */
    private static void night(long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var update = database.prepareStatement("update lease set until = now() where edition_id = ?")) {
            update.setLong(1, edition);
            update.executeUpdate();
        }
    }
}
