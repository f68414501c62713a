package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** A new paper without the demo. */
class FirstStartBrowserIT {

    @Test
    void
            an_empty_paper_makes_its_first_managing_editor_by_the_link_that_its_start_prints_once_and_with_a_second_factor() {
        try (var newsroom =
                TheNewsroom.builder(TheNewsroom.temporaryHome()).demo(false).build()) {
            newsroom.start();
            newsroom.waitForPaper();
            newsroom.waitForLogin();
            var page = Browsers.somebody().newPage();
            page.navigate(newsroom.paper().toString());
            assertThat(page.content()).doesNotContain("/story/");

            var link = newsroom.welcome().orElseThrow().toString();
            page.navigate(link);
            page.fill("[id='welcome:first']", "Nora");
            page.fill("[id='welcome:last']", "Quist");
            page.fill("[id='welcome:email']", "nora@example.org");
            page.fill("[id='welcome:handle']", "nora");
            page.fill("[id='welcome:password']", "short");
            page.click("[id='welcome:make']");
            assertThat(page.locator(".problems")).containsText("ten characters");
            assertThat(page.locator("[id='welcome:first']")).hasValue("Nora");

            page.fill("[id='welcome:password']", "a long enough one");
            page.click("[id='welcome:make']");
            page.getByText("Go to your desk").click();
            Browsers.signIn(page, "nora", "a long enough one");
            assertThat(page.locator("body")).containsText("Set up a second factor");
            assertThat(Axe.violations(page, "a second factor")).isEmpty();
            page.click("#mode-manual");
            var key = page.locator("#kc-totp-secret-key").textContent();
            page.fill("#totp", SecondFactor.now(key));
            page.click("#saveTOTPBtn");
            page.waitForURL("**/desk/home/home");
            assertThat(page.locator(".bar")).containsText("Nora Quist");

            assertThat(page.navigate(link).status()).isEqualTo(404);
        }
    }
}
