package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** From an idea to a story that carries what was agreed on, over the board as far as the rules allow, and to the front page. */
class PitchToStoryBrowserIT {

    private static final String HEADLINE = "Who winds the observatory clock";

    private static Locator row(Desk desk, String tag, String headline) {
        return desk.page
                .locator(tag, new Page.LocatorOptions().setHasText(headline))
                .first();
    }

    @Test
    void a_pitch_becomes_a_story_that_carries_all_that_was_agreed_on_and_the_lead_of_the_front_page() {
        var wendy = Desk.of("wendy").open("/desk/planning/pitches");
        wendy.page.fill("[id='pitch:headline']", HEADLINE);
        wendy.page.fill("[id='pitch:why']", "It lost a minute on Monday, and nobody could say whose job it is.");
        wendy.press("pitch:propose").isTold("with the editors");

        var walt = Desk.of("walt").open("/desk/planning/pitches");
        assertThat(walt.page.locator("main")).not().containsText(HEADLINE);

        var eddie = Desk.of("eddie").open("/desk/planning/pitches");
        row(eddie, "a.h", HEADLINE).click();
        eddie.page.fill("[id='pitch:comment']", "Ask the caretaker first.");
        eddie.press("pitch:say").isTold("Your comment is there");
        eddie.page.click("#assign");
        eddie.page.waitForURL("**/assign?pitch=*");
        assertThat(eddie.page.locator("[id='assign:headline']")).hasValue(HEADLINE);
        assertThat(eddie.page.locator(".chosen")).containsText("Wendy Marsh");
        eddie.page.selectOption("[id='assign:section']", "campus");
        eddie.page.fill("[id='assign:words']", "650");
        // Skipped by daylight saving in the paper's zone: asked about, and nothing of the form is lost.
        eddie.page.fill("[id='assign:deadline']", "2027-03-14T02:30");
        eddie.press("assign:save").isTold("never comes");
        assertThat(eddie.page.locator("[id='assign:words']")).hasValue("650");
        eddie.page.fill("[id='assign:deadline']", "2027-03-15T18:00");
        eddie.press("assign:save").isTold("Its writers are asked");

        wendy.open("/desk/notices/notices");
        assertThat(wendy.page.locator("main")).containsText("offers you “" + HEADLINE + "”");
        wendy.open("/desk/story/my-stories");
        row(wendy, ".offers tr", HEADLINE).locator("button[name=accept]").click();
        wendy.isTold("It is yours");
        row(wendy, ".offers tr", HEADLINE).locator("button[name=begin]").click();
        wendy.page.waitForURL("**/desk/story/write?edition=*");
        assertThat(wendy.page.locator("[id='writing:section']")).hasValue("campus");
        assertThat(wendy.page.locator(".agreed-deadline")).containsText("Mar 15, 2027, 18:00 ET");
        assertThat(wendy.page.locator(".length").first()).containsText("650");
        assertThat(wendy.page.locator("[id='writing:for-whom']")).hasValue("eddie");
        var edition = wendy.edition();

        // It is hers alone until she hands it in: not on anybody else's board, not even counted.
        eddie.open("/desk/planning/budget?as=board");
        assertThat(eddie.page.locator("[data-card=e" + edition + "]")).hasCount(0);

        wendy.open("/desk/planning/budget?as=board");
        move(wendy, edition, "APPROVED");
        wendy.isTold("Nothing leads from “Draft” to “Approved” in one step");
        assertThat(wendy.page.locator("[data-stage=DRAFT] [data-card=e" + edition + "]"))
                .isVisible();
        wendy.drag("[data-card=e" + edition + "]", "[data-stage=SUBMITTED] h2");
        assertThat(wendy.page.locator(".outcome .error")).isVisible();
        assertThat(wendy.page.locator("[data-stage=DRAFT] [data-card=e" + edition + "]"))
                .isVisible();

        isWrittenAndApproved(edition, wendy, eddie);
        var maggie = Desk.of("maggie").open("/desk/schedule/schedule?edition=" + edition);
        maggie.press("schedule:publish").isTold("It is out. Wendy Marsh was told");
        assertThat(maggie.page.locator(".outcome a")).hasAttribute("href", Pattern.compile("/story/campus/\\d{4}/.*"));
        maggie.open("/desk/frontpage/arrange?page=front&words=observatory");
        putFirst(maggie);
        maggie.isTold("It stands there now");
        maggie.press("arrange:put-out").isTold("Readers see this arrangement from now on");
        var reader = Browsers.somebody().newPage();
        reader.navigate(TheNewsroom.at("/").toString());
        assertThat(reader.locator(".lead h2").first()).hasText(HEADLINE);
        reader.locator(".lead h2 a").first().click();
        assertThat(reader.locator(".body")).containsText("It is wound on Mondays.");

        // As others expect to find the page.
        maggie.press("arrange:undo").isTold("The last change is taken back");
        maggie.press("arrange:put-out").isTold("Readers see this arrangement from now on");
    }

    private static void isWrittenAndApproved(long edition, Desk wendy, Desk eddie) {
        wendy.open("/desk/story/write?edition=" + edition)
                .type("It is wound on Mondays.")
                .waitUntilSaved();
        wendy.press("writing:hand-in").showsState("Submitted").isTold("Eddie Stone was told");
        eddie.open("/desk/review/review?edition=" + edition)
                .press("review:claim")
                .showsState("In review");
        eddie.press("review:approve").isTold("Approved");
    }

    /** Puts the story that was looked for into the first place, by its button. */
    private static void putFirst(Desk desk) {
        row(desk, "[data-story]", HEADLINE).locator("[data-place]").press("Enter");
        desk.page.selectOption("#move-to", "0");
        desk.page.locator("[data-dialog] .go").press("Enter");
    }

    /** By the card's button, with the keyboard alone. */
    private static void move(Desk desk, long edition, String to) {
        desk.page.locator("[data-card=e" + edition + "] [data-move]").press("Enter");
        desk.page.selectOption("#move-to", to);
        desk.page.locator("[data-do]").press("Enter");
    }
}
