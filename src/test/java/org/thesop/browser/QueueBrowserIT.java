package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.TheNewsroom;

/** The queue against the goal that a managing editor sets, and as each editor wants to see it. */
class QueueBrowserIT {

    @AfterAll
    static void the_goal_is_a_day_again() {
        setGoal(Desk.of("maggie"), "24");
    }

    private static void setGoal(Desk maggie, String hours) {
        maggie.open("/desk/rules/review-rules");
        maggie.page.fill("[id='rules:goal']", hours);
        maggie.press("rules:save").isTold("The rules are saved");
    }

    private static Locator row(Desk desk, String headline) {
        return desk.page.locator("tr", new Page.LocatorOptions().setHasText(headline));
    }

    @Test
    void a_managing_editor_sets_the_goal_and_the_waiting_changes_its_word_and_color() {
        var alley = "Who owns the alley";
        var eddie = Desk.of("eddie");
        var maggie = Desk.of("maggie");
        setGoal(maggie, "1");
        eddie.open("/desk/review/queue?show=waiting");
        assertThat(row(eddie, alley).locator(".pace")).containsText("late");
        assertThat(row(eddie, alley).locator(".pace.LATE")).isVisible();

        setGoal(maggie, "720");
        eddie.open("/desk/review/queue?show=waiting");
        assertThat(row(eddie, alley).locator(".pace.FINE")).containsText("in time");

        eddie.page.navigate(TheNewsroom.at("/desk/rules/review-rules").toString());
        assertThat(eddie.page.content()).doesNotContain("Save the rules");
    }

    @Test
    void filters_stand_in_the_address_are_remembered_and_can_be_cleared() {
        var erin = Desk.of("erin").open("/desk/review/queue");
        erin.page.selectOption("[id='queue:section']", "arts");
        erin.page.waitForURL("**/queue?show=waiting&section=arts");
        assertThat(row(erin, "The print shop")).isVisible();
        assertThat(row(erin, "Who owns the alley")).hasCount(0);

        var later = Desk.of("erin").open("/desk/review/queue");
        assertThat(row(later, "Who owns the alley")).hasCount(0);
        later.open("/desk/review/queue?section=politics");
        assertThat(row(later, "Who owns the alley")).isVisible();

        later.press("queue:clear");
        later.open("/desk/review/queue");
        assertThat(row(later, "Who owns the alley")).isVisible();
        assertThat(row(later, "The print shop")).isVisible();
    }

    @Test
    void opening_an_address_takes_no_story() {
        var erin = Desk.of("erin").open("/desk/review/queue?show=waiting");
        var alley = row(erin, "Who owns the alley").locator("button[name='claim']");
        var id = alley.getAttribute("value");

        erin.open("/desk/review/queue?show=waiting&claim=" + id);
        assertThat(row(erin, "Who owns the alley").locator("button[name='claim']"))
                .isVisible();
    }

    @Test
    void the_keys_go_from_story_to_story_and_open_the_one_in_focus() {
        var eddie = Desk.of("eddie").open("/desk/review/queue?show=waiting");
        var first = eddie.page.locator("[data-row] a.h").first();
        eddie.page.keyboard().press("j");
        eddie.page.keyboard().press("j");
        assertThat(first).not().isFocused();
        eddie.page.keyboard().press("k");
        assertThat(first).isFocused();
        var headline = first.textContent();
        eddie.page.keyboard().press("Enter");
        eddie.page.waitForURL("**/desk/review/review?edition=*");
        assertThat(eddie.page.content()).contains(headline);
    }
}
