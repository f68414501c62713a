package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;

/** Where a section asks for two approvals, two people give them. */
class SecondApprovalBrowserIT {

    private static final String HEADLINE = "The council meets behind a door";

    @Test
    void the_first_approver_cannot_be_the_second_and_everybody_sees_who_gave_the_first() {
        var wendy = Desk.of("wendy")
                .startStory(HEADLINE)
                .chooseSection("politics")
                .type("The door has been shut since noon.")
                .waitUntilSaved()
                .press("writing:hand-in")
                .showsState("Submitted");

        var maggie = Desk.of("maggie");
        var eddie = Desk.of("eddie");
        claim(eddie);
        maggie.open("/desk/review/review?edition=" + wendy.edition())
                .press("review:release")
                .isTold("Eddie Stone was told");
        eddie.open("/desk/notices/notices");
        assertThat(eddie.page.locator("main")).containsText("put “" + HEADLINE + "”, which you had in review, back");

        claim(eddie);
        eddie.press("review:approve").isTold("It waits for the next editor");
        assertThat(row(eddie)).containsText("Waits for a second approval; the first is by Eddie Stone");
        assertThat(row(eddie)).containsText("You approved it first");
        assertThat(row(eddie).getByText("Claim")).hasCount(0);
        eddie.open("/desk/review/review?edition=" + wendy.edition()).press("review:claim");
        assertThat(eddie.page.locator("main")).containsText("Another editor has to approve it too");
        assertThat(eddie.page.locator("[id='review:approve']")).hasCount(0);
        assertThat(Axe.violations(eddie.page, "review room of who approved first"))
                .isEmpty();
        eddie.press("review:release");

        var erin = Desk.of("erin").open("/desk/review/queue");
        assertThat(row(erin)).containsText("the first is by Eddie Stone");
        claim(erin);
        assertThat(erin.page.locator("main"))
                .containsText("An editor has approved this text as it stands: Eddie Stone");
        erin.press("review:approve").isTold("Approved");
        wendy.page.reload();
        wendy.showsState("Approved");
    }

    private static Locator row(Desk desk) {
        return desk.page.locator("tr", new Page.LocatorOptions().setHasText(HEADLINE));
    }

    private static void claim(Desk editor) {
        editor.open("/desk/review/queue");
        row(editor).getByText("Claim").click();
        editor.page.waitForURL("**/desk/review/review?edition=*");
        editor.showsState("In review");
    }
}
