package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.TheNewsroom;

/** What a writer sets beside the text: bylines, length, who else may read it, and how readers will see it. */
class BesideTheTextBrowserIT {

    @Test
    void an_outside_photographer_is_credited_in_the_preview_and_after_a_reload() {
        var wendy = Desk.of("wendy").startStory("Fog on the parade ground").type("It stayed until noon.");
        var page = wendy.page;
        page.click("[data-add-byline]");
        var line = page.locator(".bylines li").last();
        line.locator("[data-part=name]").fill("Lens & Sons");
        line.locator("[data-part=credit]").selectOption("PICTURES");
        line.locator("[data-part=place]").selectOption("AT_END");
        assertThat(line).containsText("Outside name");
        wendy.waitUntilSaved();

        page.reload();
        assertThat(page.locator(".bylines li").last().locator("[data-part=name]"))
                .hasValue("Lens & Sons");
        wendy.open("/desk/story/preview?edition=" + wendy.edition());
        var paper = page.frameLocator("iframe");
        assertThat(paper.locator("h1")).hasText("Fog on the parade ground");
        assertThat(paper.locator(".publine")).containsText("Wendy Marsh");
        assertThat(paper.locator(".credits")).containsText("Lens & Sons");
        assertThat(paper.locator(".credits")).containsText("Pictures");
    }

    @Test
    void bylines_are_put_in_order_by_keyboard_alone() {
        var wendy = Desk.of("wendy").startStory("Two names on one story");
        var page = wendy.page;
        page.locator("[data-add-byline]").focus();
        page.keyboard().press("Enter");
        page.keyboard().type("Walt Ibarra");
        page.locator(".bylines li").last().locator("[data-does=up]").press("Enter");
        wendy.waitUntilSaved();
        page.reload();
        assertThat(page.locator(".bylines [data-part=name]").first()).hasValue("Walt Ibarra");
        assertThat(page.locator(".bylines li").first().locator("[data-outside]"))
                .isHidden();
    }

    @Test
    void the_checklist_says_what_is_missing_and_leads_there() {
        var wendy = Desk.of("wendy").startStory("Nothing but a headline");
        var page = wendy.page;
        var section = page.locator("[data-check=section]");
        assertThat(section).hasClass("no");
        page.locator("[data-check=body] a").click();
        page.keyboard().type("And now a sentence.");
        assertThat(page.locator(".by")).containsText("4 words");
        assertThat(page.locator("[data-check=body]")).not().hasClass("no");
        section.locator("a").click();
        assertThat(page.locator("[data-copy=section]")).isFocused();
        page.locator("[data-copy=section]").selectOption("campus");
        assertThat(section).not().hasClass("no");
    }

    @Test
    void an_editor_reads_a_private_draft_only_while_invited() {
        var wendy = Desk.of("wendy").startStory("A draft for one pair of eyes");
        var room = "/desk/story/write?edition=" + wendy.edition();
        var erin = Desk.of("erin");
        assertThat(status(erin, room)).isEqualTo(403);

        wendy.page.selectOption("[id='writing:reader']", "erin");
        wendy.press("writing:invite").isTold("Invited");
        assertThat(status(erin, room)).isEqualTo(200);
        assertThat(status(Desk.of("eddie"), room)).isEqualTo(403);

        wendy.page.locator(".named").getByText("Take back").click();
        wendy.isTold("Invitation taken back");
        assertThat(status(erin, room)).isEqualTo(403);
        assertThat(status(erin, "/desk/story/preview-page?edition=" + wendy.edition()))
                .isEqualTo(403);
    }

    @Test
    void a_story_begins_with_its_templates_questions_and_length() {
        var wendy = Desk.of("wendy").open("/desk/story/my-stories");
        wendy.page.fill("[id='start:headline']", "A chair for every reader");
        wendy.page.selectOption("[id='start:template']", new SelectOption().setLabel("News story"));
        wendy.page.click("[id='start:begin']");
        wendy.page.waitForURL("**/desk/story/write?edition=*");
        assertThat(wendy.page.locator(".ProseMirror")).containsText("Who did what, when and where");
        assertThat(wendy.page.locator("[data-length]")).containsText("of 500 words");
    }

    @Test
    void an_editor_agrees_on_a_length_and_the_writer_sees_it() {
        var wendy = Desk.of("wendy")
                .startStory("How long is a bus route")
                .chooseSection("campus")
                .type("Nine stops and a half.")
                .waitUntilSaved();
        var edition = wendy.edition();
        wendy.press("writing:hand-in").showsState("Submitted");
        var eddie = Desk.of("eddie").open("/desk/story/write?edition=" + edition);
        eddie.page.locator(".assign summary").click();
        eddie.page.fill("[id='writing:words']", "many");
        eddie.press("writing:assign");
        assertThat(eddie.page.locator("main")).containsText("as a number of words");
        eddie.page.locator(".assign summary").click();
        eddie.page.fill("[id='writing:words']", "300");
        eddie.press("writing:assign").isTold("The agreed length is set");
        wendy.open("/desk/story/write?edition=" + edition);
        assertThat(wendy.page.locator("[data-length]")).containsText("of 300 words");
    }

    @Test
    void another_story_is_read_beside_the_one_in_work() {
        var walt = Desk.of("walt").startStory("The one beside it");
        var first = walt.edition();
        walt.startStory("The one in work");
        walt.open("/desk/story/write?edition=" + walt.edition() + "&beside=choose");
        walt.page.selectOption("[id='writing:beside']", String.valueOf(first));
        walt.press("writing:show-beside");
        assertThat(walt.page.locator(".beside")).containsText("The one beside it");
        walt.type("Typed while reading.").waitUntilSaved();
    }

    private static int status(Desk desk, String path) {
        Page page = desk.page;
        return page.request().get(TheNewsroom.at(path).toString()).status();
    }
}
