package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.TheNewsroom;

/** Two people, or two tabs, at one story: one of them writes, the other knows, and both texts live. */
class TakeOverBrowserIT {

    /** The other one hears of it with the next renewal or save. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);

    @Test
    void an_editor_takes_over_and_what_the_writer_typed_at_that_moment_is_merged_into_the_story() {
        var wendy = Desk.of("wendy").startStory("Taken over at deadline");
        wendy.type("Wendy began.").waitUntilSaved();
        wendy.page.keyboard().press("Enter");
        wendy.type("Her second paragraph.").waitUntilSaved();
        wendy.page.selectOption("[id='writing:reader']", "eddie");
        wendy.press("writing:invite").isTold("Invited");
        assertThat(body(wendy)).containsText("Her second paragraph.");

        var eddie = Desk.of("eddie").open("/desk/story/write?edition=" + wendy.edition());
        assertThat(lease(eddie)).containsText("has been writing here since");
        assertThat(body(eddie)).hasAttribute("contenteditable", "false");
        wendy.page.context().setOffline(true);
        wendy.type(" Typed as he took over.");
        eddie.page.locator("[data-lease] button").first().click();
        assertThat(body(eddie)).hasAttribute("contenteditable", "true");
        body(eddie).click();
        body(eddie).press("ControlOrMeta+Home");
        body(eddie).pressSequentially("Eddie leads. ");
        eddie.waitUntilSaved();

        wendy.page.context().setOffline(false);
        assertThat(wendy.page.locator("[data-banner]")).containsText("Your text is kept beside", PATIENTLY);
        eddie.open("/desk/review/queue"); // a page that is left gives the story back
        wendy.page.locator("[data-banner] button").first().click();
        wendy.page.waitForURL("**/desk/story/merge?edition=*");
        assertThat(wendy.page.locator(".sub")).containsText("2 places differ");
        wendy.press("merge:save").isTold("Merged and saved");
        assertThat(body(wendy)).containsText("Eddie leads. Wendy began.");
        assertThat(body(wendy)).containsText("Her second paragraph. Typed as he took over.");
        assertThat(wendy.page.locator(".kept-beside")).hasCount(0);
    }

    @Test
    void a_second_device_is_told_of_the_first_and_may_go_on_instead_of_it() {
        var wendy = Desk.of("wendy").startStory("Two devices of one writer");
        wendy.type("At the library.").waitUntilSaved();
        var second = wendy.page.context().newPage();
        second.navigate(
                TheNewsroom.at("/desk/story/write?edition=" + wendy.edition()).toString());
        assertThat(second.locator("[data-lease]"))
                .containsText(Pattern.compile("in another tab or on another device since \\d+:\\d+"));
        assertThat(second.locator(".ProseMirror")).hasAttribute("contenteditable", "false");

        second.locator("[data-lease] button").first().click();
        assertThat(second.locator(".ProseMirror")).hasAttribute("contenteditable", "true");
        assertThat(lease(wendy)).containsText("in another tab", PATIENTLY);
        assertThat(body(wendy)).hasAttribute("contenteditable", "false");
    }

    @Test
    void a_tab_that_is_duplicated_does_not_take_the_story_from_the_one_it_copies() {
        var wendy = Desk.of("wendy").startStory("One tab made into two");
        wendy.type("In the first tab.").waitUntilSaved();
        var copy = wendy.page.waitForPopup(() -> wendy.page.evaluate("open(location.href)")); // as browsers duplicate
        assertThat(copy.locator("[data-lease]")).containsText("in another tab");
        copy.locator(".ProseMirror").click();
        copy.locator("[id='writing:headline']").click();

        wendy.type(" And on in the first.").waitUntilSaved();
        assertThat(body(wendy)).hasAttribute("contenteditable", "true");
        assertThat(copy.locator(".ProseMirror")).hasAttribute("contenteditable", "false");
        wendy.page.reload();
        assertThat(body(wendy)).containsText("In the first tab. And on in the first.");
        assertThat(wendy.page.locator(".kept-beside")).hasCount(0);
    }

    @Test
    void text_typed_without_a_connection_is_sent_when_it_is_back_and_outlives_the_tab() {
        var wendy = Desk.of("wendy").startStory("Typed on a train");
        wendy.type("Before the tunnel.").waitUntilSaved();
        var edition = wendy.edition();
        wendy.page.context().setOffline(true);
        wendy.type(" In the tunnel.");
        assertThat(wendy.page.locator("[data-banner]")).containsText("No connection to the newsroom");
        wendy.page.context().setOffline(false);
        wendy.waitUntilSaved();
        assertThat(wendy.page.locator("[data-banner]")).isHidden();

        wendy.page.context().setOffline(true);
        wendy.type(" And the battery died.");
        assertThat(wendy.page.locator("[data-banner]")).containsText("No connection to the newsroom");
        // A battery that dies in the very moment of a key takes that key with it.
        wendy.waitUntilKept("And the battery died.");
        var browser = wendy.page.context();
        wendy.crash();
        browser.setOffline(false);
        var later = browser.newPage();
        later.navigate(TheNewsroom.at("/desk/story/write?edition=" + edition).toString());
        assertThat(later.locator(".ProseMirror")).containsText("In the tunnel. And the battery died.");
        assertThat(later.locator("[data-banner]")).containsText("was put back");
        assertThat(later.locator("[data-saved]")).containsText("Saved");
    }

    private static Locator body(Desk desk) {
        return desk.page.locator(".ProseMirror");
    }

    private static Locator lease(Desk desk) {
        return desk.page.locator("[data-lease]");
    }
}
