package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.BearerToken;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Mailbox;
import org.thesop.newsroom.TheNewsroom;

/** A new colleague comes by a mail, gets more to do, less, and is out: within a minute, whatever is open. */
class AccountsBrowserIT {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String ACCOUNT = "/desk/accounts/account?handle=nina-odell";
    private static final String PASSWORD = "the pier at low tide";
    private static final String NO_ROLE = "have no role here yet";

    @Test
    void a_managing_editor_invites_a_writer_gives_and_takes_a_role_and_what_is_open_is_out_within_a_minute() {
        var maggie = Desk.of("maggie");
        maggie.open("/desk/accounts/accounts");
        maggie.page.fill("[id='invite:first']", "Nina");
        maggie.page.fill("[id='invite:last']", "Odell");
        maggie.page.fill("[id='invite:email']", "nina.odell@example.org");
        maggie.press("invite:send").isTold("Nina Odell gets a mail with a link");
        assertThat(maggie.page.locator("tr", new Page.LocatorOptions().setHasText("nina-odell")))
                .containsText("Invited, has not come yet");
        assertThat(Axe.violations(maggie.page, "accounts")).isEmpty();

        var nina = cameByTheMail();
        assertThat(nina.locator(".bar")).containsText("Nina Odell");
        assertThat(nina.locator(".bar")).containsText("Writer");
        assertThat(nina.navigate(at("/desk/review/queue")).status()).isEqualTo(403);

        give(maggie, "EDITOR");
        await().atMost(A_MINUTE)
                .until(() -> nina.navigate(at("/desk/review/queue")).status() == 200);
        var token = BearerToken.of("nina-odell", PASSWORD);
        assertThat(token.get("/desk/review/queue")).isEqualTo(200);

        give(maggie, "");
        await().atMost(A_MINUTE)
                .until(() -> nina.navigate(at("/desk/review/queue")).status() == 403);
        assertThat(nina.locator("main")).containsText(NO_ROLE);
        assertThat(nina.locator("main")).containsText("Maggie Lindqvist or Miles Achebe");
        assertThat(Axe.violations(nina, "no role")).isEmpty();
        await().atMost(A_MINUTE).until(() -> token.get("/desk/review/queue") == 401);

        give(maggie, "WRITER");
        await().atMost(A_MINUTE)
                .until(() -> nina.navigate(at("/desk/story/my-stories")).status() == 200);
        maggie.open(ACCOUNT);
        assertThat(Axe.violations(maggie.page, "account")).isEmpty();
        maggie.press("account:shut").isTold("The account is shut.");
        await().atMost(A_MINUTE).until(() -> {
            nina.navigate(at("/desk/story/my-stories"));
            return nina.locator("#kc-login").count() == 1;
        });
        Browsers.signIn(nina, "nina-odell", PASSWORD);
        assertThat(nina.locator("body")).containsText("This account is shut.");

        maggie.open("/desk/accounts/account?handle=maggie");
        assertThat(maggie.page.locator("main")).containsText("This is your own account");
        assertThat(maggie.page.locator("[id='account:set']")).hasCount(0);
    }

    /** No button: who has no role yet is the one whose radio button has no value. */
    private static void give(Desk maggie, String role) {
        maggie.open(ACCOUNT);
        maggie.page.check("[name='account:role'][value='" + role + "']");
        maggie.press("account:set").isTold("The role is set.");
    }

    private static Page cameByTheMail() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Mailbox.mailTo("nina.odell@", "").isEmpty());
        var page = Browsers.somebody().newPage();
        page.navigate(Mailbox.server().page().toString());
        page.locator("article", new Page.LocatorOptions().setHasText("nina.odell@example.org"))
                .first()
                .locator("a")
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("Before you begin");
        assertThat(Axe.violations(page, "an invitation")).isEmpty();
        page.locator("#kc-info-message a").first().click();
        assertThat(page.locator("h1")).hasText("Choose a password");
        assertThat(Axe.violations(page, "a first password")).isEmpty();
        page.fill("#password-new", PASSWORD);
        page.fill("#password-confirm", PASSWORD);
        page.click("[type=submit]");
        page.navigate(at("/desk/story/my-stories"));
        if (page.locator("#kc-login").count() == 1) {
            Browsers.signIn(page, "nina-odell", PASSWORD);
        }
        page.waitForURL("**/desk/story/my-stories**");
        return page;
    }

    private static String at(String path) {
        return TheNewsroom.at(path).toString();
    }
}
