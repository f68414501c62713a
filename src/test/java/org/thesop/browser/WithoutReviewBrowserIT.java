package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.Reader;

/** Something cannot wait for a review, and every editor knows until one has read it. */
class WithoutReviewBrowserIT {

    private static final String HEADLINE = "Campus closed after a water main broke";
    private static final String REASON = "Students are on their way; the main broke at six.";

    @Test
    void a_managing_editor_publishes_without_review_and_an_editor_reviews_it_afterwards() {
        var wendy = Desk.of("wendy");
        wendy.startStory(HEADLINE)
                .chooseSection("campus")
                .type("All classes are off today.")
                .waitUntilSaved()
                .press("writing:hand-in")
                .showsState("Submitted");
        var edition = wendy.edition();

        var maggie = Desk.of("maggie");
        maggie.open("/desk/review/review?edition=" + edition);
        maggie.page.click("summary:has-text('Publish without review')");
        maggie.press("review:without-review").isTold("There is no reason yet");
        maggie.page.click("summary:has-text('Publish without review')");
        maggie.page.fill("[id='review:without-review-why']", REASON);
        maggie.press("review:without-review").isTold("nobody has reviewed it yet");
        assertThat(Reader.get("/").body()).contains(HEADLINE);

        var eddie = Desk.of("eddie");
        eddie.open("/desk/review/queue");
        var banner = eddie.page.locator(".unreviewed");
        assertThat(banner).containsText(REASON);
        assertThat(Axe.violations(eddie.page, "queue")).isEmpty();
        banner.locator("a", new com.microsoft.playwright.Locator.LocatorOptions().setHasText(HEADLINE))
                .click();
        eddie.page.waitForURL("**/desk/review/review?edition=*");
        eddie.press("review:reviewed").isTold("Marked as reviewed");
        eddie.open("/desk/review/queue");
        assertThat(eddie.page.locator("main")).not().containsText(REASON);

        eddie.open("/desk/review/without-review");
        var row = eddie.page.locator("tr", new Page.LocatorOptions().setHasText(HEADLINE));
        assertThat(row).containsText(REASON);
        assertThat(row).containsText("Eddie");
        assertThat(Axe.violations(eddie.page, "without review")).isEmpty();
        var csv = eddie.page.evaluate(
                "async () => (await fetch(document.querySelector('a[href*=\".csv\"]').href)).text()");
        assertThat((String) csv).contains("\"" + HEADLINE + "\"", "\"" + REASON + "\"");
    }
}
