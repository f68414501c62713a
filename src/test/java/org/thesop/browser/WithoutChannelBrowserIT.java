package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where a proxy lets no web socket through, people hear of each other all the same, a little later. */
class WithoutChannelBrowserIT {

    private static final Pattern CHANNEL = Pattern.compile("/desk/live");
    private static final double PATIENTLY = 40_000;

    @Test
    void presence_a_take_over_and_a_notice_come_to_a_page_whose_channel_never_opens() {
        var wendy = withoutChannel("wendy").startStory("Heard by asking");
        wendy.type("Nobody called.").waitUntilSaved();
        wendy.page.selectOption("[id='writing:reader']", "eddie");
        wendy.press("writing:invite").isTold("Invited");
        var notices = Integer.parseInt(wendy.page.locator("[data-notices]").getAttribute("data-notices"));

        var eddie = withoutChannel("eddie").open("/desk/story/write?edition=" + wendy.edition());
        eddie.page.locator("[data-lease] button").first().click();
        assertThat(eddie.page.locator(".ProseMirror")).hasAttribute("contenteditable", "true");

        var contains = new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENTLY);
        assertThat(wendy.page.locator("[data-presence-says]")).containsText("Eddie Stone", contains);
        assertThat(wendy.page.locator("[data-lease]")).containsText("Eddie Stone", contains);
        assertThat(wendy.page.locator(".ProseMirror")).hasAttribute("contenteditable", "false");
        assertThat(wendy.page.locator("[data-notices]"))
                .hasText(String.valueOf(notices + 1), new LocatorAssertions.HasTextOptions().setTimeout(PATIENTLY));
        assertThat(eddie.page.locator("[data-presence-says]")).containsText("Wendy Marsh", contains);
    }

    private static Desk withoutChannel(String handle) {
        var desk = Desk.of(handle);
        desk.page.routeWebSocket(CHANNEL, WebSocketRoute::close);
        return desk;
    }
}
