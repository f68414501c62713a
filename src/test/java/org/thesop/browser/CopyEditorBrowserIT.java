package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The editor in the real writing room: what comes out of the clipboard, find and replace, undo, typographic signs. */
class CopyEditorBrowserIT {

    private static final List<String> CLIPBOARDS =
            List.of("word", "google-docs", "web-page", "libreoffice", "hostile", "scripts-of-the-world");

    /** Empties the text and pastes, as the browser would: the event with its data. */
    private static final String PASTE = """
            ({ html, text }) => {
              const { copyView: view } = document.querySelector('textarea[data-copy=body]');
              view.focus();
              view.dispatch(view.state.tr.delete(0, view.state.doc.content.size));
              const clipboardData = new DataTransfer();
              if (html) { clipboardData.setData('text/html', html); }
              if (text) { clipboardData.setData('text/plain', text.repeat(text === 'words ' ? 900_000 : 1)); }
              view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }""";

    @Test
    void what_other_programs_put_on_the_clipboard_comes_in_clean() throws IOException {
        var page = Desk.of("wendy").startStory("Pasted from elsewhere").page;
        for (String name : CLIPBOARDS) {
            page.evaluate(PASTE, Map.of("html", clipboard(name + ".html")));
            assertThat(body(page))
                    .as(name)
                    .isEqualTo(clipboard(name + ".canonical.html").stripTrailing());
        }
        assertThat(page.evaluate("() => window.caught")).as("a script that ran").isNull();
    }

    @Test
    void a_paste_that_no_story_holds_is_refused_with_a_word_and_what_was_there_stays() {
        var page = Desk.of("wendy").startStory("Five megabytes").type("Mine.").page;
        page.evaluate(
                PASTE.replace("view.dispatch(view.state.tr.delete(0, view.state.doc.content.size));", ""),
                Map.of("text", "words "));
        assertThat(page.locator(".copy-notice")).containsText("5,400,000 characters");
        assertThat(body(page)).isEqualTo("<p>Mine.</p>");
    }

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
        assertThat(count(page)).hasText("1 of 2");
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

    private static Locator count(Page page) {
        return page.locator(".copy-find-count");
    }

    private static String body(Page page) {
        return (String) page.evaluate("() => document.querySelector('textarea[data-copy=body]').value");
    }

    private static String clipboard(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/clipboard", file));
    }
}
