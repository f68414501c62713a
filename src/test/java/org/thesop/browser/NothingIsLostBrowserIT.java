package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;

/** What somebody typed survives whatever comes between. */
class NothingIsLostBrowserIT {

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
}
