package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Mailbox;
import org.thesop.newsroom.TheNewsroom;

/** The sign-in sends mail by the same server as the newsroom. */
class ForgottenPasswordBrowserIT {

    @Test
    void who_forgot_the_password_gets_a_mail_whose_link_lets_them_choose_another_that_signs_them_in() {
        var chosen = "two herons at dusk";
        forgetAndChoose(chosen);

        var elsewhere = Browsers.somebody().newPage();
        elsewhere.navigate(TheNewsroom.at("/desk/").toString());
        Browsers.signIn(elsewhere, "miles", "miles");
        assertThat(elsewhere.locator("#password")).isVisible();
        Browsers.signIn(elsewhere, "miles", chosen);
        assertThat(elsewhere).hasURL(Pattern.compile(".*/desk/.*"));
        assertThat(elsewhere.locator("body")).containsText("Miles");
    }

    /** Other tests sign in as everybody does. */
    @AfterAll
    static void the_password_is_again_as_everybody_knows_it() {
        forgetAndChoose("miles");
    }

    private static void forgetAndChoose(String password) {
        var mailsBefore = Mailbox.mailTo("miles@", "reset").size();
        var page = Browsers.somebody().newPage();
        page.navigate(TheNewsroom.at("/desk/").toString());
        page.getByText("Forgot your password?").click();
        page.fill("#username", "miles");
        page.click("[type=submit]");
        assertThat(page.locator("body")).containsText("If there is such an account, it gets a mail now.");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Mailbox.mailTo("miles@", "reset").size() > mailsBefore);
        page.navigate(Mailbox.server().page().toString());
        page.locator("article", new Page.LocatorOptions().setHasText("miles@thesop.example"))
                .first()
                .locator("a")
                .first()
                .click();
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        page.click("[type=submit]");
        assertThat(page).hasURL(Pattern.compile(".*/desk/.*"));
    }
}
