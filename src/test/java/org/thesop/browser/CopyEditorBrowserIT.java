package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The editor in the real writing room: find and replace, undo over saves, lists, emphasis, quotes and dashes by choice. */
class CopyEditorBrowserIT {

    @Test
    void words_are_found_and_replaced_from_the_keyboard_and_one_undo_takes_all_back() {
        var desk = Desk.of("wendy").startStory("Found").type("A cat, a Cat and a dog's cat at the café.");
        var page = desk.page;
        page.keyboard().press("ControlOrMeta+f");
        page.keyboard().type("cat");
        assertThat(count(page)).hasText("1 of 3");
        page.keyboard().press("Shift+Enter");
        assertThat(count(page)).hasText("3 of 3");
        page.getByLabel("Match case").click();
        assertThat(count(page)).hasText("2 of 2"); // the same place, of fewer
        page.getByLabel("Replace with").fill("lion");
        page.getByText("Replace all").click();
        assertThat(count(page)).hasText("2 places replaced");
        assertThat(body(page)).isEqualTo("<p>A lion, a Cat and a dog’s lion at the café.</p>");

        page.getByLabel("Find", new Page.GetByLabelOptions().setExact(true)).fill("cafe");
        assertThat(count(page)).hasText("Not in the text");
        page.keyboard().press("Escape");
        assertThat(page.locator(".ProseMirror")).isFocused();
        page.keyboard().press("ControlOrMeta+z");
        assertThat(body(page)).isEqualTo("<p>A cat, a Cat and a dog’s cat at the café.</p>");
    }

    @Test
    void what_is_saved_can_still_be_undone() {
        var desk = Desk.of("wendy").startStory("Undone").type("First.").waitUntilSaved();
        desk.page.keyboard().press("ControlOrMeta+z");
        assertThat(body(desk.page)).isEmpty();
    }

    @Test
    void straight_quotes_stay_straight_for_whoever_wants_them_so_also_on_the_next_visit() {
        var desk = Desk.of("wendy").startStory("Straight").type("\"Curly\" -- yes. ");
        desk.page.getByLabel("Curly quotes and dashes while typing").click();
        desk.type("\"Straight\" -- yes.").waitUntilSaved();
        desk.page.reload();
        desk.type(" \"Still\"");
        assertThat(body(desk.page)).isEqualTo("<p>“Curly” — yes. \"Straight\" -- yes. \"Still\"</p>");
    }

    @Test
    void several_paragraphs_become_one_list_and_words_between_stars_are_emphasised() {
        var desk = Desk.of("wendy").startStory("Emphasised");
        desk.type("**Buses** run *at night* and snake_case_names stay.\n## To bring\n2 * 3 * 4 coats");
        assertThat(body(desk.page))
                .isEqualTo("<p><strong>Buses</strong> run <em>at night</em> and snake_case_names stay.</p>\n"
                        + "<h2>To bring</h2>\n<p>2 * 3 * 4 coats</p>");
        var keys = desk.page.keyboard();
        keys.press("ControlOrMeta+a");
        keys.press("ControlOrMeta+Shift+8");
        assertThat(body(desk.page))
                .isEqualTo("<ul><li><strong>Buses</strong> run <em>at night</em> and snake_case_names stay.</li>"
                        + "<li>To bring</li><li>2 * 3 * 4 coats</li></ul>");
        keys.press("ControlOrMeta+Shift+8");
        assertThat(body(desk.page)).contains("<p>To bring</p>\n<p>2 * 3 * 4 coats</p>");
    }

    private static Locator count(Page page) {
        return page.locator(".copy-find-count");
    }

    private static String body(Page page) {
        return (String) page.evaluate("() => document.querySelector('textarea[data-copy=body]').value");
    }
}
