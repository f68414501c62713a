package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A card of the board goes where the rules let it go, by dragging and by its button; what needs a reason asks for it. */
class BoardBrowserIT {

    private static Locator cardIn(Desk desk, String stage, long edition) {
        return desk.page.locator("[data-stage=" + stage + "] [data-card=e" + edition + "]");
    }

    @Test
    void a_card_is_dragged_into_review_and_sent_back_from_there_with_the_note_that_is_asked_for() {
        var wendy = Desk.of("wendy")
                .startStory("The lift that stops between floors")
                .chooseSection("campus")
                .type("It stops between the second and the third.")
                .waitUntilSaved()
                .press("writing:hand-in")
                .showsState("Submitted");
        var edition = wendy.edition();

        var eddie = Desk.of("eddie").open("/desk/planning/budget?as=board&person=wendy");
        eddie.drag("[data-card=e" + edition + "]", "[data-stage=IN_REVIEW] h2").isTold("It is in your hands now");
        assertThat(cardIn(eddie, "IN_REVIEW", edition)).isVisible();

        // With the keyboard: the button, the column, the note. Without the note nothing is sent.
        cardIn(eddie, "IN_REVIEW", edition).locator("[data-move]").press("Enter");
        eddie.page.selectOption("#move-to", "CHANGES_REQUESTED");
        eddie.page.locator("[data-do]").press("Enter");
        assertThat(eddie.page.locator("#move-why")).isFocused();
        eddie.page.locator("[data-do]").press("Enter");
        assertThat(eddie.page.locator("#move-why")).isVisible();
        eddie.page.fill("#move-why", "Which of the two lifts?");
        eddie.page.locator("[data-do]").press("Enter");
        eddie.isTold("Sent back to its writers");
        assertThat(cardIn(eddie, "CHANGES_REQUESTED", edition)).isVisible();
        assertThat(cardIn(eddie, "CHANGES_REQUESTED", edition).locator("[data-move]"))
                .isFocused();

        wendy.page.reload();
        assertThat(wendy.page.locator(".last-note")).containsText("Which of the two lifts?");
    }
}
