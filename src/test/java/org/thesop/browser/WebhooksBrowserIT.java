package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
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
        page.getByLabel("Clarified").uncheck();
        maggie.press("new:make").isTold("Copy its secret now");
        assertThat(page.locator(".secret input")).hasValue(Pattern.compile("sop_[\\w-]{43}"));
        assertThat(page.getByLabel("Clarified")).not().isChecked();
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

    @Test
    void whoever_was_not_quick_enough_lands_at_what_the_other_saved() {
        var maggie = Desk.of("maggie").open("/desk/partners/webhooks");
        maggie.page.fill("[id='new:name']", "Board at the quay");
        maggie.page.fill("[id='new:address']", Outside.at("/quay").address());
        maggie.press("new:make").isTold("Copy its secret now");
        var page = URI.create(maggie.page.url());
        var miles = Desk.of("miles").open(page.getPath() + "?" + page.getQuery());
        maggie.page.fill("[id='webhook:name']", "Board of the harbour master");
        maggie.press("webhook:save").isTold("It is saved");

        miles.page.setViewportSize(PHONE, 900);
        miles.page.fill("[id='webhook:name']", "Board at the new quay");
        miles.press("webhook:save");
        assertThat(miles.page.locator(".overtaken")).containsText("Not saved: somebody was quicker");
        assertThat(miles.page.locator(".overtaken")).containsText("Name: Board of the harbour master");
        assertThat(miles.page.locator(".overtaken")).isInViewport();
        assertThat(miles.page.locator("[id='webhook:name']")).hasValue("Board at the new quay");
        assertThat(Axe.violations(miles.page, "webhook that somebody else saved"))
                .isEmpty();
        miles.press("webhook:save").isTold("It is saved");
        assertThat(miles.page.locator("h1")).hasText("Board at the new quay");
    }

    /** Whoever waits sees it in the list without doing anything. */
    private static void arrives(Page page) {
        assertThat(page.locator(".deliveries tr:has-text('Test') .chip"))
                .hasText("Delivered", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
    }
}
