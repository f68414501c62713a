package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.media.PictureFiles;

/** An editor suggests, the writer answers, and nobody who types meanwhile loses a word. */
class SuggestionsBrowserIT {

    /** A page that is gone gives the story back, or keeps it until its lease ends. */
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(40_000);

    private static final Pattern COPY = Pattern.compile("/api/editions/\\d+/copy$");

    static Desk handedIn() {
        var wendy = Desk.of("wendy").startStory("The bell rings for nobody");
        return wendy.chooseSection("campus")
                .type(
                        "The porter exclaimed that the bell rang unanimously at noon. Students and their advisor, who live across the square, say"
                                + " that they have heard it every day since the term began, and that it has never once rung on time.")
                .waitUntilSaved()
                .press("writing:hand-in")
                .showsState("Submitted");
    }

    static Desk claimed(Desk wendy) {
        return Desk.of("eddie")
                .open("/desk/review/review?edition=" + wendy.edition())
                .press("review:claim")
                .showsState("In review");
    }

    @Test
    void a_writer_answers_what_her_editor_suggested_while_he_goes_on_typing() {
        var wendy = handedIn();
        var eddie = claimed(wendy);
        button(eddie, "Suggesting").click();
        instead(eddie, "exclaimed", "said");
        instead(eddie, "unanimously", "loudly");
        assertThat(cards(eddie)).hasCount(2);

        wendy.page.reload();
        assertThat(wendy.page.locator(".ProseMirror .sug-ins")).hasCount(2);
        wendy.page.click("#tab-talk");
        assertThat(cards(wendy).first()).containsText("Eddie Stone");

        button(eddie, "Editing").click();
        select(eddie, "advisor");
        eddie.page.keyboard().type("adviser");
        eddie.type(" Nobody came.");
        cards(wendy).first().getByText("Accept").click();
        assertThat(wendy.page.locator(".ProseMirror")).containsText("porter said that");
        assertThat(eddie.page.locator(".ProseMirror .sug-del")).hasCount(1);
        assertThat(eddie.page.locator(".ProseMirror")).containsText("porter said that");
        eddie.type(" Not even the dog.").waitUntilSaved();

        wendy.page.reload();
        assertThat(wendy.page.locator(".ProseMirror")).containsText("Nobody came. Not even the dog.");
        eddie.press("review:approve").isTold("suggestion");
        cards(wendy).first().getByText("Rewrite…").click();
        cards(wendy).first().locator("textarea:visible").fill("for a minute");
        cards(wendy)
                .first()
                .locator(".suggestion-form:visible")
                .getByText("Rewrite")
                .click();
        assertThat(wendy.page.locator(".ProseMirror")).containsText("bell rang for a minute at noon");

        eddie.open("/desk/review/review?edition=" + wendy.edition());
        assertThat(eddie.page.locator(".editors-changes")).containsText("for a minute");
        eddie.page.locator(".editors-changes summary").click();
        assertThat(eddie.page.locator(".editors-changes")).containsText("Proposed by the copy check");
        eddie.page.reload();
        assertThat(eddie.page.locator(".editors-why").last()).containsText("One spelling for the whole paper.");
        eddie.press("review:approve").isTold("Approved");
    }

    @Test
    void an_editor_suggests_a_new_paragraph_and_then_that_it_goes_and_the_writer_accepts_both() {
        var wendy = handedIn();
        var eddie = claimed(wendy);
        button(eddie, "Suggesting").click();
        var text = eddie.page.locator(".ProseMirror");
        text.click();
        text.press("ControlOrMeta+End");
        text.press("Enter");
        text.pressSequentially("Nobody came, not even the dog.");
        assertThat(cards(eddie)).containsText("Nobody came, not even the dog.");
        assertThat(text.locator("p")).hasCount(1);

        wendy.page.reload();
        assertThat(wendy.page.locator(".ProseMirror .sug-ins")).containsText("¶Nobody came, not even the dog.");
        assertThat(wendy.page.locator(".ProseMirror .sug-ins")).hasAttribute("title", Pattern.compile("Eddie Stone.*"));
        wendy.page.click("#tab-talk");
        cards(wendy).first().getByText("Accept").click();
        assertThat(wendy.page.locator(".ProseMirror p").last()).hasText("Nobody came, not even the dog.");
        assertThat(wendy.page.locator(".ProseMirror p")).hasCount(2);

        assertThat(text.locator("p")).hasCount(2);
        text.press("ControlOrMeta+a");
        text.press("ControlOrMeta+Shift+8");
        assertThat(cards(eddie)).containsText("Paragraph → Bulleted list");
        text.press("ControlOrMeta+Shift+8");
        assertThat(cards(eddie)).hasCount(0);
        text.press("ControlOrMeta+End");
        text.press("Home");
        text.press("Backspace");
        assertThat(text.locator(".sug-del")).hasText("¶");
        assertThat(cards(eddie)).hasCount(1);
        cards(wendy).first().getByText("Accept").click();
        assertThat(wendy.page.locator(".ProseMirror p")).hasCount(1);
        assertThat(wendy.page.locator(".ProseMirror")).containsText("rung on time. Nobody came");
    }

    @Test
    void an_editor_suggests_bold_a_link_and_a_subhead_and_the_writer_sees_each_in_words_and_takes_two() {
        var wendy = handedIn();
        var eddie = claimed(wendy);
        button(eddie, "Suggesting").click();
        var text = eddie.page.locator(".ProseMirror");
        select(eddie, "porter");
        eddie.page.keyboard().press("ControlOrMeta+b");
        select(eddie, "bell rang");
        eddie.page.keyboard().press("ControlOrMeta+k");
        eddie.page.locator(".copy-link:visible input").fill("example.org/bell");
        eddie.page.getByText("Set link").click();
        select(eddie, "noon");
        eddie.page.keyboard().press("ControlOrMeta+Alt+2");
        assertThat(cards(eddie)).hasCount(3);
        assertThat(text.locator("strong, a, h2")).hasCount(0);
        assertThat(text.locator(".sug-label"))
                .containsText(new String[] {"Bold", "Link to https://example.org/bell", "Paragraph → Subhead"});

        select(eddie, "noon");
        eddie.page.keyboard().press("ControlOrMeta+Alt+h");
        assertThat(eddie.page.locator("[data-suggestion-notice]")).containsText("Leave a comment there instead");
        assertThat(text.locator("hr")).hasCount(0);

        wendy.page.reload();
        wendy.page.click("#tab-talk");
        assertThat(cards(wendy)).hasCount(3);
        assertThat(cards(wendy).first()).not().containsText("Rewrite");
        cards(wendy).filter(saying("Bold")).getByText("Accept").click();
        cards(wendy).filter(saying("Paragraph → Subhead")).getByText("Reject").click();
        assertThat(cards(wendy)).hasCount(1);
        cards(wendy)
                .filter(saying("Link to https://example.org/bell"))
                .getByText("Accept")
                .click();
        assertThat(cards(wendy)).hasCount(0);
        assertThat(text.locator("strong")).hasText("porter");
        assertThat(text.locator("a")).hasText("bell rang");

        wendy.page.reload();
        var hers = wendy.page.locator(".ProseMirror");
        assertThat(hers.locator("strong")).hasText("porter");
        assertThat(hers.locator("a")).hasAttribute("href", "https://example.org/bell");
        assertThat(hers.locator("h2")).hasCount(0);
    }

    @Test
    void an_editor_suggests_a_picture_and_that_it_goes_and_the_writer_sees_and_takes_both() {
        var wendy = handedIn();
        var eddie = claimed(wendy);
        button(eddie, "Suggesting").click();
        var bell = new FilePayload("bell.jpg", "image/jpeg", PictureFiles.halves("jpeg", 600, 300));
        eddie.page.setInputFiles("[data-picture-files]", bell);
        assertThat(cards(eddie)).containsText("Picture");
        assertThat(eddie.page.locator(".copy-figure")).hasCount(0);

        wendy.page.reload();
        assertThat(wendy.page.locator(".ProseMirror .sug-picture img")).hasJSProperty("naturalWidth", 480);
        wendy.page.click("#tab-talk");
        cards(wendy).getByText("Accept").click();
        assertThat(wendy.page.locator(".ProseMirror .copy-figure")).hasCount(1);

        eddie.page.locator(".copy-figure .copy-remove").click();
        assertThat(cards(eddie)).containsText("Picture out");
        assertThat(eddie.page.locator(".copy-figure.sug-out")).hasCount(1);
        cards(wendy).getByText("Accept").click();
        assertThat(cards(wendy)).hasCount(0);
        assertThat(wendy.page.locator(".ProseMirror .copy-figure")).hasCount(0);
    }

    @Test
    void a_footnote_corrected_twice_stays_one_and_an_accepted_smaller_subhead_is_kept_by_the_next_save() {
        var wendy = Desk.of("wendy").startStory("The bell has a footnote").chooseSection("campus");
        wendy.type("## A bell for nobody\nThe porter said that the bell rang at noon.");
        note(wendy, "porter", "He said so.");
        wendy.waitUntilSaved().press("writing:hand-in").showsState("Submitted");

        var eddie = claimed(wendy);
        button(eddie, "Suggesting").click();
        correct(eddie, "She said so.");
        assertThat(cards(eddie)).hasCount(2);
        assertThat(eddie.page.locator(".sug-label").filter(saying("She said so.")))
                .hasCount(1);
        eddie.page.locator(".ProseMirror .copy-note").click();
        assertThat(eddie.page.locator(".copy-link:visible input")).hasValue("She said so.");
        correct(eddie, "Both said so.");
        assertThat(eddie.page.locator(".sug-label").filter(saying("Both said so.")))
                .hasCount(1);
        note(eddie, "noon", "By the town clock.");
        eddie.page.keyboard().type(" sharp");
        assertThat(eddie.page.locator(".sug-ins")).hasText(" sharp");
        assertThat(eddie.page.locator(".sug-del")).hasCount(0);
        select(eddie, "A bell");
        eddie.page.keyboard().press("ControlOrMeta+Alt+3");
        assertThat(cards(eddie)).hasCount(5);
        assertThat(cards(eddie).filter(saying("Subhead → Smaller subhead"))).hasCount(1);

        wendy.page.reload();
        wendy.page.click("#tab-talk");
        wendy.page.getByText("Accept all 5 of Eddie Stone").click();
        assertThat(cards(wendy)).hasCount(0);
        assertThat(eddie.page.locator(".ProseMirror h3")).hasText("A bell for nobody");
        button(eddie, "Editing").click();
        eddie.type(" Nobody came.").waitUntilSaved();

        wendy.page.reload();
        var hers = wendy.page.locator(".ProseMirror");
        assertThat(hers).containsText("at noon sharp. Nobody came.");
        assertThat(hers.locator("h3")).hasText("A bell for nobody");
        assertThat(hers.locator(".copy-note")).hasCount(2);
        assertThat(hers.locator(".copy-note").first()).hasAttribute("title", "Both said so.");
        assertThat(hers.locator(".copy-note").last()).hasAttribute("title", "By the town clock.");
    }

    /** Puts a footnote behind a word. */
    private static void note(Desk desk, String word, String note) {
        select(desk, word);
        desk.page.keyboard().press("ControlOrMeta+Alt+f");
        desk.page.locator(".copy-link:visible input").fill(note);
        desk.page.getByText("Keep footnote").click();
    }

    /** Says in the only footnote of the text something else. */
    private static void correct(Desk desk, String note) {
        desk.page.locator(".ProseMirror .copy-note").click();
        desk.page.locator(".copy-link:visible input").fill(note);
        desk.page.getByText("Keep footnote").click();
    }

    private static Locator.FilterOptions saying(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    @Test
    void a_press_that_waits_for_a_save_does_not_approve_words_that_came_in_with_it() {
        var wendy = handedIn();
        var eddie = claimed(wendy);
        button(eddie, "Suggesting").click();
        instead(eddie, "exclaimed", "said");
        assertThat(cards(eddie)).hasCount(1);
        button(eddie, "Editing").click();
        var held = new AtomicReference<Route>();
        eddie.page.route(COPY, save -> {
            if (!held.compareAndSet(null, save)) {
                save.resume();
            }
        });
        eddie.type(" Nobody came.");
        eddie.page.click("[id='review:approve']");
        eddie.page.waitForCondition(() -> held.get() != null);
        wendy.page.reload();
        wendy.page.click("#tab-talk");
        cards(wendy).first().getByText("Accept").click();
        assertThat(wendy.page.locator(".ProseMirror")).containsText("porter said that");

        held.get().resume();
        assertThat(eddie.page.locator("[data-banner]")).containsText("press again");
        assertThat(eddie.page.locator(".ProseMirror")).containsText("porter said that");
        eddie.showsState("In review");
        eddie.press("review:approve").isTold("Approved");
    }

    @Test
    void what_an_editor_had_not_sent_neither_undoes_an_accepted_suggestion_nor_becomes_one() {
        var wendy = handedIn();
        var eddie = claimed(wendy);
        var room = eddie.page.url();
        button(eddie, "Suggesting").click();
        instead(eddie, "exclaimed", "said");
        assertThat(cards(eddie)).hasCount(1);
        button(eddie, "Editing").click();
        diesWhileTyping(eddie, " Nobody came.");
        wendy.page.reload();
        wendy.page.click("#tab-talk");
        cards(wendy).first().getByText("Accept").click();
        assertThat(wendy.page.locator(".ProseMirror")).containsText("porter said that");

        var browser = eddie.page.context();
        browser.route("**/room-suggestions.js", route -> route.abort()); // it comes too late
        browser.setOffline(false);
        var later = Desk.at(browser.newPage()).open(room.substring(room.indexOf("/desk/")));
        assertThat(later.page.locator(".ProseMirror"))
                .containsText(Pattern.compile("porter said that .* on time[.] Nobody came[.]"));

        browser.unroute("**/room-suggestions.js");
        diesWhileTyping(later, " Not even the dog.");
        browser.setOffline(false);
        var last = Desk.at(browser.newPage()).open(room.substring(room.indexOf("/desk/")));
        assertThat(last.page.locator("[data-banner]")).containsText("was put back");
        button(last, "Suggesting").click();
        last.page
                .locator("[data-banner]")
                .getByText("Use the newsroom’s version instead")
                .click();
        assertThat(last.page.locator(".ProseMirror")).not().containsText("Not even the dog.");
        last.waitUntilSaved();
        assertThat(cards(last)).hasCount(0);
        assertThat(last.page.locator(".sug-del")).hasCount(0);
    }

    @Test
    void suggestions_of_two_tabs_that_died_without_a_connection_all_reach_the_newsroom() {
        var wendy = handedIn();
        var eddie = claimed(wendy);
        var browser = eddie.page.context();
        var other = Desk.at(browser.newPage()).open("/desk/review/review?edition=" + wendy.edition());
        button(eddie, "Suggesting").click();
        button(other, "Suggesting").click();
        browser.setOffline(true);
        instead(eddie, "exclaimed", "said");
        instead(other, "unanimously", "loudly");
        other.waitUntilKept("said", "loudly");
        eddie.crash();
        other.crash();

        browser.setOffline(false);
        var later = Desk.at(browser.newPage()).open("/desk/review/review?edition=" + wendy.edition());
        assertThat(cards(later)).hasCount(2);
    }

    private static void diesWhileTyping(Desk desk, String text) {
        assertThat(desk.page.locator(".ProseMirror")).hasAttribute("contenteditable", "true", PATIENTLY);
        desk.page.context().setOffline(true);
        desk.type(text).waitUntilKept(text);
        desk.crash();
    }

    static Locator cards(Desk desk) {
        return desk.page.locator("[data-open-suggestions] > li.suggestion");
    }

    static Locator button(Desk desk, String name) {
        return desk.page.locator(".copy-mode").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    /** Selects a word of the text and types another. */
    static void instead(Desk desk, String word, String other) {
        select(desk, word);
        desk.page.keyboard().type(other);
        assertThat(desk.page.locator(".sug-ins").getByText(other)).isVisible();
    }

    /** Selected once more until the editor has seen it: an answer of the newsroom may draw the text anew before. */
    private static void select(Desk desk, String word) {
        Page page = desk.page;
        page.locator(".ProseMirror").focus();
        page.waitForFunction("""
                word => {
                  const { doc, selection } = document.querySelector('[data-copy=body]').copyView.state;
                  if (getSelection().toString() === word && doc.textBetween(selection.from, selection.to) === word) {
                    return true;
                  }
                  const texts = document.createTreeWalker(document.querySelector('.ProseMirror'), NodeFilter.SHOW_TEXT);
                  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                    const at = text.data.indexOf(word);
                    if (at >= 0) {
                      getSelection().setBaseAndExtent(text, at, text, at + word.length);
                      return false;
                    }
                  }
                  return false;
                }""", word);
    }
}
