package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;

/** Both rooms hold no barrier that axe-core knows, with everything in them that can be; {@link EveryDeskPageBrowserIT} has the rest. */
class RoomsForEverybodyBrowserIT {

    private static final String HEADLINE = "The lamp that reads over shoulders";

    @Test
    void both_rooms_have_no_barriers_in_any_tab_on_a_phone_or_in_the_dark() {
        var wendy = submitted();
        var room = "/desk/review/review?edition=" + wendy.edition();
        var eddie = Desk.of("eddie").open(room);
        eddie.press("review:claim").showsState("In review");
        remark(eddie);
        suggest(eddie);
        takeQuotations(eddie);
        eddie.open(room);
        assertThat(eddie.page.locator(".suggestion")).hasCount(1);
        assertThat(eddie.page.locator(".thread")).hasCount(1);

        var found = new ArrayList<String>();
        found.addAll(inEveryTab(eddie, "review room", "talk", "story", "check", "facts", "history", "writer"));
        wendy.open("/desk/story/write?edition=" + wendy.edition());
        found.addAll(inEveryTab(wendy, "writing room", "talk", "story", "check", "facts", "history"));
        found.addAll(on(wendy, "/desk/story/history?edition=" + wendy.edition()));
        found.addAll(on(wendy, "/desk/story/compare?edition=" + wendy.edition()));
        found.addAll(on(wendy, "/desk/story/restore?revision=1&edition=" + wendy.edition()));
        found.addAll(on(wendy, "/desk/story/authors?edition=" + wendy.edition()));
        assertThat(found).isEmpty();
    }

    private static Desk submitted() {
        return Desk.of("wendy")
                .startStory(HEADLINE)
                .chooseSection("campus")
                .type(
                        "The lamp on the third floor moves. \"It reads over my shoulder,\" said Dana Whitfield, who studies there. ")
                .type("The library bought 14 lamps for $3,200 last year.")
                .waitUntilSaved()
                .press("writing:hand-in")
                .showsState("Submitted");
    }

    private static void remark(Desk eddie) {
        selectInCopy(eddie, "third floor");
        eddie.page.keyboard().press("Control+Alt+m");
        eddie.page.keyboard().type("Which wing?");
        eddie.page.keyboard().press("Control+Enter");
        assertThat(eddie.page.locator(".thread")).containsText("Which wing?");
    }

    private static void suggest(Desk eddie) {
        eddie.page
                .locator(".copy-mode")
                .getByRole(AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Suggesting"))
                .click();
        assertThat(eddie.page.locator(".copy-mode [aria-pressed=true]")).hasText("Suggesting");
        selectInCopy(eddie, "bought");
        eddie.page.keyboard().type("borrowed");
        assertThat(eddie.page.locator(".suggestion")).isVisible();
    }

    private static void takeQuotations(Desk eddie) {
        tab(eddie, "facts");
        eddie.page.locator("[id='review:facts-look']").click();
        eddie.page.locator("[id='review:fact-all']").click();
        assertThat(eddie.page.locator(".fact")).not().hasCount(0);
    }

    private static void selectInCopy(Desk desk, String words) {
        desk.page.locator(".ProseMirror").focus();
        // Once more, when the room put the caret elsewhere meanwhile.
        desk.page.waitForFunction("""
                words => {
                  const texts = document.createTreeWalker(document.querySelector('.ProseMirror'), NodeFilter.SHOW_TEXT);
                  for (let text = texts.nextNode(); text && getSelection().toString() !== words; text = texts.nextNode()) {
                    const at = text.data.indexOf(words);
                    if (at >= 0) {
                      getSelection().setBaseAndExtent(text, at, text, at + words.length);
                      return false;
                    }
                  }
                  return getSelection().toString() === words;
                }""", words);
    }

    private static void tab(Desk desk, String name) {
        desk.page.setViewportSize(1440, 900);
        desk.page.click("#tab-" + name);
    }

    private static List<String> inEveryTab(Desk desk, String room, String... tabs) {
        var found = new ArrayList<String>();
        for (var each : tabs) {
            tab(desk, each);
            found.addAll(Axe.violations(desk.page, room + ", " + each));
        }
        return found;
    }

    private static List<String> on(Desk desk, String path) {
        desk.page.setViewportSize(1440, 900);
        desk.open(path);
        return Axe.violations(desk.page, path.replaceAll("[?].*", ""));
    }
}
