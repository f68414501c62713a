package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** The whole way of a story, from signing in to the approval, by people who have no mouse. */
class KeyboardOnlyBrowserIT {

    private static final String HEADLINE = "The door that opens both ways";
    private static final int MOST_STOPS = 120;

    /** What has the focus must be seen: by an outline, a changed edge, or the caret in the text. */
    private static final String IS_SEEN = """
            () => {
              const now = document.activeElement;
              const style = getComputedStyle(now);
              const box = now.getBoundingClientRect();
              const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
                || style.boxShadow !== 'none' || now.isContentEditable;
              return now === document.body || (marked && box.width > 0 && box.height > 0);
            }""";

    @Test
    void a_story_is_written_reviewed_answered_and_approved_by_keyboard_alone() {
        var wendy = signedIn("wendy");
        go(wendy, "a[href$='/desk/story/my-stories']");
        goTo(wendy, "[id='start:headline']");
        wendy.keyboard().type(HEADLINE);
        go(wendy, "[id='start:begin']");
        wendy.waitForURL("**/desk/story/write?edition=*");
        goTo(wendy, "[id='writing:deck']");
        wendy.keyboard().type("Nobody pushes it.");
        goTo(wendy, ".ProseMirror");
        wendy.keyboard().type("Swinging doors were put in on Monday, the porter exclaimed.");
        goTo(wendy, "[id='writing:section']");
        wendy.keyboard().type("Campus");
        assertThat(wendy.locator("[id='writing:section']")).hasValue("campus");
        assertThat(wendy.locator("[data-saved]")).containsText("Saved");
        goBackTo(wendy, "[id='writing:hand-in']");
        wendy.keyboard().press("Enter");
        assertThat(wendy.locator(".room-head .chip")).hasText("Submitted");

        var eddie = signedIn("eddie");
        claim(eddie);
        comment(eddie);
        suggest(eddie);
        goTo(eddie, "[id='review:note']");
        eddie.keyboard().type("Say who put them in.");
        go(eddie, "[id='review:send-back']");
        assertThat(eddie.locator(".outcome")).containsText("Sent back");

        answer(wendy);
        wendy.keyboard().press("Escape"); // from the thread into the text
        assertThat(wendy.locator(".ProseMirror")).isFocused();
        wendy.keyboard().press("ControlOrMeta+End");
        wendy.keyboard().type(" The carpenters came at six.");
        assertThat(wendy.locator("[data-saved]")).containsText("Saved");
        walkTheTabs(wendy);
        goTo(wendy, "[id='writing:hand-in']");
        wendy.keyboard().press("Enter");
        assertThat(wendy.locator(".room-head .chip")).hasText("Submitted");

        claim(eddie);
        assertThat(eddie.locator(".ProseMirror")).containsText("the porter said. The carpenters came at six.");
        go(eddie, "[id='review:approve']");
        assertThat(eddie.locator(".outcome")).containsText("Approved");
    }

    private static Page signedIn(String handle) {
        var page = Browsers.somebody().newPage();
        page.navigate(TheNewsroom.at("/desk/").toString());
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(handle);
        page.keyboard().press("Tab");
        assertThat(page.locator("#password")).isFocused();
        page.keyboard().type(handle);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.startsWith(TheNewsroom.at("/desk/").toString()));
        return page;
    }

    private static void claim(Page editor) {
        editor.navigate(TheNewsroom.at("/desk/review/queue?show=waiting").toString());
        var row = editor.locator("tr:focus-within", new Page.LocatorOptions().setHasText(HEADLINE));
        for (var stop = 0; stop < MOST_STOPS && row.count() == 0; stop++) {
            editor.keyboard().press("j");
        }
        assertThat(row).isVisible();
        editor.keyboard().press("c");
        editor.waitForURL("**/desk/review/review?edition=*");
        assertThat(editor.locator(".room-head .chip")).hasText("In review");
    }

    private static void comment(Page editor) {
        goTo(editor, ".ProseMirror");
        editor.keyboard().press("ControlOrMeta+Home");
        editor.keyboard().press("Control+Shift+ArrowRight");
        editor.keyboard().press("Control+Alt+m");
        assertThat(editor.locator("[data-chosen] q")).containsText("Swinging");
        editor.keyboard().type("Which way first?");
        editor.keyboard().press("Control+Enter");
        assertThat(editor.locator(".thread")).containsText("Which way first?");
    }

    private static void suggest(Page editor) {
        goBackTo(editor, ".ProseMirror");
        editor.keyboard().press("Control+Alt+s");
        assertThat(editor.locator(".copy-mode [aria-pressed=true]")).hasText("Suggesting");
        editor.keyboard().press("ControlOrMeta+End");
        editor.keyboard().press("ArrowLeft"); // before the stop
        editor.keyboard().press("Control+Shift+ArrowLeft");
        editor.keyboard().type("said");
        assertThat(editor.locator("li.suggestion")).containsText("said");
    }

    /** Accepts what was suggested, and answers what was asked. */
    private static void answer(Page writer) {
        writer.navigate(TheNewsroom.at("/desk/story/my-stories").toString());
        goTo(writer, "td a.h >> text=" + HEADLINE);
        writer.keyboard().press("Enter");
        writer.waitForURL("**/desk/story/write?edition=*");
        assertThat(writer.locator(".ProseMirror .sug-ins")).isVisible();
        writer.keyboard().press("F9");
        assertThat(writer.locator("li.suggestion.on")).isVisible();
        writer.keyboard().press("Alt+Shift+Y");
        assertThat(writer.locator(".ProseMirror")).containsText("the porter said.");
        writer.keyboard().press("Alt+F8");
        assertThat(writer.locator(".thread")).isFocused();
        goTo(writer, ".thread button >> text=/^Reply$/");
        writer.keyboard().press("Enter");
        writer.keyboard().type("Outwards.");
        writer.keyboard().press("Control+Enter");
        assertThat(writer.locator(".thread .answer")).containsText("Outwards.");
        writer.keyboard().press("Alt+F8");
        assertThat(writer.locator(".thread")).isFocused();
    }

    private static void walkTheTabs(Page writer) {
        goTo(writer, "[role=tab][aria-selected=true]");
        writer.keyboard().press("Home");
        assertThat(writer.locator("#tab-story")).isFocused();
        writer.keyboard().press("ArrowRight");
        assertThat(writer.locator("#tab-talk")).isFocused();
        assertThat(writer.locator("[data-tab=talk]")).isVisible();
        assertThat(writer.locator("[data-tab=story]")).isHidden();
        writer.keyboard().press("ArrowLeft");
        assertThat(writer.locator("[data-tab=story]")).isVisible();
    }

    private static void go(Page page, String selector) {
        goTo(page, selector);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static void goTo(Page page, String selector) {
        step(page, selector, "Tab");
    }

    private static void goBackTo(Page page, String selector) {
        step(page, selector, "Shift+Tab");
    }

    /** Steps there by the key; at every stop one sees where one is. */
    private static void step(Page page, String selector, String key) {
        var there = page.locator(selector).first();
        there.waitFor();
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            if ((Boolean) there.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press(key);
            assertThat((Boolean) page.evaluate(IS_SEEN))
                    .as("the focus is seen at %s", page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                    .isTrue();
        }
        throw new AssertionError("no way by " + key + " to " + selector);
    }
}
