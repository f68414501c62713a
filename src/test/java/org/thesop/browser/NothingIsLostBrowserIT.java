package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.json.Json;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.TheNewsroom;

/** What somebody typed survives whatever comes between. */
class NothingIsLostBrowserIT {

    private static final Pattern COPY = Pattern.compile("/api/editions/\\d+/copy$");

    @Test
    void a_writer_whose_sign_in_ended_while_she_typed_signs_in_again_and_finds_her_text() {
        var wendy = Desk.of("wendy").startStory("Text typed into the night");
        wendy.type("Saved before.").waitUntilSaved();

        wendy.page.context().clearCookies();
        wendy.type(" Typed after the session was gone.");
        var goOn = wendy.page.locator("[data-banner]").getByRole(com.microsoft.playwright.options.AriaRole.BUTTON);
        assertThat(wendy.page.locator("[data-banner]")).containsText("sign-in has ended");
        goOn.first().click();
        Browsers.signIn(wendy.page, "wendy", "wendy");

        wendy.page.waitForURL("**/desk/story/write?edition=*");
        assertThat(wendy.page.locator(".ProseMirror")).containsText("Typed after the session was gone.");
        wendy.waitUntilSaved();
        wendy.page.reload();
        assertThat(wendy.page.locator(".ProseMirror")).containsText("Saved before. Typed after the session was gone.");
    }

    @Test
    void an_editor_whose_session_ended_before_a_remark_was_sent_signs_in_again_and_finds_the_remark() {
        var eddie = Desk.of("eddie").openFrom("/desk/review/my-reviews", "The voice that answers at 3 a.m.");
        eddie.page.fill("[id='review:remark']", "Which of the two desks rang first?");
        eddie.page.context().clearCookies();
        eddie.page.click("[id='review:say']");

        eddie.page
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in and go on"))
                .first()
                .click();
        Browsers.signIn(eddie.page, "eddie", "eddie");
        eddie.page.waitForURL("**/desk/review/review?edition=*");
        assertThat(eddie.page.locator("[id='review:remark']")).hasValue("Which of the two desks rang first?");
    }

    @Test
    void a_page_loaded_anew_before_its_save_was_answered_goes_on_with_its_own_text() throws SQLException {
        var wendy = Desk.of("wendy").startStory("Loaded anew at the wrong moment");
        var edition = wendy.edition();
        var arrived = new AtomicInteger();
        wendy.page.route(COPY, save -> {
            save.fetch(); // the newsroom has it, and the page never hears of it
            arrived.incrementAndGet();
        });
        wendy.type("Sent and not answered.");
        wendy.page.waitForCondition(() -> arrived.get() == 1);
        wendy.type(" Typed after that.");
        wendy.waitUntilKept("Typed after that.");
        wendy.page.unrouteAll();
        wendy.page.reload();

        assertThat(wendy.page.locator(".ProseMirror")).containsText("Sent and not answered. Typed after that.");
        wendy.waitUntilSaved();
        wendy.page.reload();
        assertThat(wendy.page.locator(".ProseMirror")).containsText("Sent and not answered. Typed after that.");
        Assertions.assertThat(strays(edition)).as("her own text beside itself").isZero();
    }

    @Test
    void what_was_typed_while_somebody_else_saved_reaches_the_newsroom_also_when_the_line_breaks_in_that_moment()
            throws SQLException {
        var wendy = Desk.of("wendy").startStory("Overtaken as the line broke");
        var edition = wendy.edition();
        var held = new AtomicReference<Route>();
        var later = new AtomicInteger();
        wendy.page.route(COPY, save -> {
            if (held.compareAndSet(null, save)) {
                return; // it stays on its way
            }
            if (later.incrementAndGet() == 1) {
                save.abort();
            } else {
                save.resume();
            }
        });
        wendy.type("Sent too late.");
        wendy.page.waitForCondition(() -> held.get() != null);
        saveElsewhere(edition, "Overtaken as the line broke");
        wendy.type(" Typed meanwhile.");

        var answered = new AtomicInteger();
        wendy.page.onResponse(
                answer -> answered.addAndGet(COPY.matcher(answer.url()).find() ? 1 : 0));
        held.get().resume();
        wendy.page.waitForCondition(() -> answered.get() == 2); // the first, and the second when the line is back
        assertThat(wendy.page.locator("[data-banner]")).containsText("kept beside");
        assertThat(wendy.page.locator(".ProseMirror")).hasAttribute("contenteditable", "false");
        wendy.page.locator("[data-banner] button.go").click();
        assertThat(wendy.page.locator("main")).containsText("From another device.");
        assertThat(wendy.page.locator("main")).containsText("Sent too late. Typed meanwhile.");
    }

    /** From another device, once the lease of this page is over. */
    private static void saveElsewhere(long edition, String headline) throws SQLException {
        try (var database = TheNewsroom.database();
                var update = database.prepareStatement("update lease set until = now() where edition_id = ?")) {
            update.setLong(1, edition);
            update.executeUpdate();
        }
        var typed = Json.createObjectBuilder()
                .add("base", 1)
                .add("why", "AUTOSAVE")
                .add("tab", "another")
                .add("headline", headline)
                .add("section", "")
                .add("body", "<p>From another device.</p>")
                .add("language", "en")
                .build();
        var answer = Caller.of("wendy").rest("PUT", "/api/editions/" + edition + "/copy", typed.toString());
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {403, 404})
    void a_server_that_is_only_starting_is_waited_for(int status) {
        var wendy = Desk.of("wendy").startStory("Typed while the server starts");
        wendy.page.route(
                COPY,
                save -> save.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("text/html")
                        .setBody("<html><body>Not yet</body></html>")));
        wendy.type("Typed while it starts.");
        assertThat(wendy.page.locator("[data-banner]")).containsText("No connection to the newsroom");
        wendy.page.unrouteAll();
        wendy.waitUntilSaved();
        assertThat(wendy.page.locator("[data-banner]")).isHidden();
    }

    private static long strays(long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement(
                        "select count(*) from revision where edition_id = ? and why = 'STRAY'")) {
            query.setLong(1, edition);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
