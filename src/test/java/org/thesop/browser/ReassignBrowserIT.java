package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.KeycloakConsole;

/** An editor is away: what he had goes to somebody else in one step, and what the rules do not allow stays, with why. */
class ReassignBrowserIT {

    private static final String IN_REVIEW = "The lamp lighter of Canal Street";
    private static final String WAITING = "Nine bridges and one key";
    private static final String ASSIGNED = "Winter timetable: what changes at every stop";
    private static final String HER_OWN = "What the weather vane saw";
    private static final String REASON = "He is away until Monday.";

    private static final String PRIVATE = "A heron on the roof of the mint";

    private static Desk handedIn(String handle, String headline) {
        var writer = Desk.of(handle)
                .startStory(headline)
                .chooseSection("campus")
                .type("It has stood there since the flood.")
                .waitUntilSaved();
        writer.page.click("details.hand-in summary");
        writer.page.selectOption("[id='writing:for-whom']", "eddie");
        return writer.press("writing:hand-in").showsState("Submitted");
    }

    private static Locator row(Desk desk, String headline) {
        return desk.page.locator("tbody tr", new Page.LocatorOptions().setHasText(headline));
    }

    private static void mark(Desk desk, String... headlines) {
        for (var headline : headlines) {
            row(desk, headline).locator("input[name=piece]").check();
        }
    }

    @Test
    void an_editor_is_away_and_three_pieces_of_his_work_go_to_another_who_sees_them_and_is_told() {
        var inReview = handedIn("wendy", IN_REVIEW).edition();
        handedIn("wendy", WAITING);
        handedIn("erin", HER_OWN);
        var eddie = Desk.of("eddie").open("/desk/review/review?edition=" + inReview);
        eddie.press("review:claim").showsState("In review");

        var maggie = Desk.of("maggie").open("/desk/planning/workload");
        assertThat(Axe.violations(maggie.page, "who has how much")).isEmpty();
        row(maggie, "Eddie Stone").locator("a.btn").click();
        maggie.page.waitForURL("**/reassign?person=eddie");
        assertThat(row(maggie, IN_REVIEW)).containsText("has it in review");
        assertThat(row(maggie, WAITING)).containsText("meant for them");
        assertThat(Axe.violations(maggie.page, "the work of an editor")).isEmpty();

        // Without a reason nothing moves, and what was marked stays marked.
        mark(maggie, IN_REVIEW, WAITING, ASSIGNED, HER_OWN);
        maggie.page.selectOption("[id='reassign:to']", "erin");
        maggie.press("reassign:pass").isTold("None of them was changed");
        assertThat(row(maggie, WAITING).locator("input[name=piece]")).isChecked();

        maggie.page.fill("[id='reassign:reason']", REASON);
        maggie.press("reassign:pass").isTold("What you marked has changed hands");
        maggie.isTold("Erin").isTold("was told");
        maggie.isTold("“" + HER_OWN + "” stays as it was").isTold("whose own copy it is not");
        assertThat(row(maggie, HER_OWN)).isVisible();
        for (var gone : new String[] {IN_REVIEW, WAITING, ASSIGNED}) {
            assertThat(row(maggie, gone)).hasCount(0);
        }

        var erin = Desk.of("erin").open("/desk/notices/notices");
        assertThat(erin.page.locator("main")).containsText("gave you “" + WAITING + "” to edit. The reason: " + REASON);
        assertThat(erin.page.locator("main")).containsText("passed the review of “" + IN_REVIEW + "” on to you");
        assertThat(erin.page.locator("main")).containsText("assigned “" + ASSIGNED + "”. You are its editor");
        erin.open("/desk/review/my-reviews");
        assertThat(row(erin, IN_REVIEW)).isVisible();
        erin.open("/desk/review/queue?for-me=yes");
        assertThat(row(erin, WAITING)).isVisible();

        eddie.open("/desk/notices/notices");
        assertThat(eddie.page.locator("main")).containsText("“" + WAITING + "”, which was meant for you");
        // On the record of the story stands who passed it on, and why.
        maggie.open("/desk/story/record?edition=" + inReview);
        assertThat(maggie.page.locator(".decided-table")).containsText(REASON);
    }

    @Test
    void a_first_draft_of_somebody_who_is_away_goes_on_with_another_writer_and_is_shown_to_nobody_else() {
        KeycloakConsole.account("dora", "writer");
        Desk.of("dora").startStory(PRIVATE).type("It has not moved since noon.").waitUntilSaved();

        var maggie = Desk.of("maggie").open("/desk/planning/reassign?person=dora");
        assertThat(maggie.page.locator("main")).not().containsText(PRIVATE);
        mark(maggie, "A first draft");
        maggie.page.selectOption("[id='reassign:to']", "walt");
        maggie.page.fill("[id='reassign:reason']", REASON);
        maggie.press("reassign:pass").isTold("What you marked has changed hands");
        assertThat(maggie.page.locator("main")).not().containsText(PRIVATE);
        assertThat(row(maggie, "A first draft")).hasCount(0);

        var walt = Desk.of("walt").openFrom("/desk/story/my-stories", PRIVATE);
        assertThat(walt.page.locator(".ProseMirror")).containsText("It has not moved since noon.");
        assertThat(Desk.of("dora").open("/desk/story/my-stories").page.locator("main"))
                .not()
                .containsText(PRIVATE);
    }
}
