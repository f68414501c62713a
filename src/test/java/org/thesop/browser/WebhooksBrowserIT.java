package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.Outside;

/** A machine outside is registered, tried and found in order. */
class WebhooksBrowserIT {

    private static final int PHONE = 390;

    @Test
    void a_managing_editor_registers_an_address_tries_it_and_sends_something_again() {
        var house = Outside.at("/board");
        var maggie = Desk.of("maggie").open("/desk/partners/webhooks");
        var page = maggie.page;
        page.fill("[id='new:name']", "Board in the hall");
        page.fill("[id='new:address']", "the hall");
        maggie.press("new:make").isTold("That is no address of the web");
        assertThat(page.locator("[id='new:name']")).hasValue("Board in the hall");
        page.fill("[id='new:address']", house.address());
        page.getByLabel("Corrected or clarified").uncheck();
        maggie.press("new:make").isTold("Copy its secret now");
        assertThat(page.locator(".secret input")).hasValue(Pattern.compile("sop_[\\w-]{43}"));
        assertThat(page.getByLabel("Corrected or clarified")).not().isChecked();
        assertThat(page.getByLabel("Published", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();

        maggie.press("acts:test").isTold("A test is on its way");
        assertThat(page.locator(".secret")).hasCount(0);
        arrives(page);
        assertThat(page.locator(".deliveries details summary")).hasText("Tried once");
        page.locator(".deliveries details summary").click();
        assertThat(page.locator(".deliveries details")).containsText("Answered 200");
        page.locator("button[name=again]").click();
        maggie.isTold("It is on its way again");
        arrives(page);
        assertThat(page.locator(".deliveries details summary")).hasText("Tried 2 times");
        assertThat(house.came())
                .hasSize(2)
                .extracting(each -> each.header("TheSOP-Delivery"))
                .containsOnly(house.came().get(0).header("TheSOP-Delivery"));

        assertThat(Axe.violations(page, "webhook")).isEmpty();
        page.setViewportSize(PHONE, 900);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
        page.setViewportSize(1440, 900);
        maggie.press("acts:pause").showsState("Paused");
        maggie.press("acts:resume").showsState("Working");
        page.locator("summary", new Page.LocatorOptions().setHasText("Delete it"))
                .click();
        maggie.press("ends:delete").isTold("It is deleted");
        assertThat(page.locator("main")).not().containsText("Board in the hall");
    }

    /** Somebody who looks at the list again until it says so. */
    private static void arrives(Page page) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.reload();
            return page.locator(".deliveries tr:has-text('Test') .chip")
                    .textContent()
                    .equals("Delivered");
        });
    }
}
