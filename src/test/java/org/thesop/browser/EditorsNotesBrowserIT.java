package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What editors tell each other about a story stays among them. */
class EditorsNotesBrowserIT {

    @Test
    void a_note_among_editors_reaches_the_next_editor_and_not_the_writer() {
        var headline = "The fountain runs backwards";
        var note = "Call the dean before this runs.";
        var wendy = Desk.of("wendy");
        wendy.startStory(headline)
                .chooseSection("campus")
                .type("The fountain ran backwards on Monday.")
                .waitUntilSaved()
                .press("writing:hand-in")
                .showsState("Submitted");

        var eddie = Desk.of("eddie");
        eddie.open("/desk/review/queue");
        eddie.page
                .locator("tr", new Page.LocatorOptions().setHasText(headline))
                .getByText("Claim")
                .click();
        eddie.page.waitForURL("**/desk/review/review?edition=*");
        eddie.page.fill("[id='review:editors-note']", note);
        eddie.press("review:leave-note").isTold("Left for the other editors.");
        var address = "/desk/review/review?edition=" + eddie.edition();

        var maggie = Desk.of("maggie").open(address);
        assertThat(maggie.page.locator("[id='review:editors-notes']")).containsText(note);

        wendy.openFrom("/desk/story/my-stories", headline);
        assertThat(wendy.page.content()).contains(headline).doesNotContain(note);
        wendy.open(address);
        assertThat(wendy.page.content()).doesNotContain(note);
    }
}
