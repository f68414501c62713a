package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.TheNewsroom;

/** What an editor tells a writer to learn from reaches the writer, and nobody it is not meant for. */
class FeedbackBrowserIT {

    private static final String SENTENCE = "Lead with the pump, not with the mayor.";

    @Test
    void marks_that_come_with_the_notes_are_on_the_writers_growth_page_and_no_other_writer_sees_them() {
        var headline = "The pump house hums in B flat";
        Desk.of("wendy")
                .startStory(headline)
                .chooseSection("campus")
                .type("The pump house hums, and on Monday somebody tuned a cello to it.")
                .waitUntilSaved()
                .press("writing:hand-in")
                .showsState("Submitted");

        var eddie = Desk.of("eddie").open("/desk/review/queue?show=waiting");
        eddie.page
                .locator("tr", new Page.LocatorOptions().setHasText(headline))
                .getByText("Claim")
                .click();
        eddie.page.waitForURL("**/desk/review/review?edition=*");
        eddie.page.fill("[id='review:note']", "Who tuned it?");
        eddie.page.getByText("Feedback for learning").click();
        eddie.page.selectOption("[id='review:rubric-SOURCING']", "2");
        eddie.page.selectOption("[id='review:rubric-CLARITY']", "4");
        eddie.page.fill("[id='review:rubric-sentence']", SENTENCE);
        eddie.press("review:request-changes").isTold("Sent back");

        var wendy = Desk.of("wendy").open("/desk/story/growth");
        var row = wendy.page.locator("tr", new Page.LocatorOptions().setHasText(headline));
        assertThat(row.first()).containsText(SENTENCE);
        assertThat(row.first()).containsText("2 · Getting there");
        assertThat(row.first()).containsText("4 · Strong");

        eddie.open("/desk/story/growth?writer=wendy");
        assertThat(eddie.page.locator("h1")).containsText("Growth of Wendy Marsh");
        assertThat(Desk.of("maggie")
                        .open("/desk/story/growth?writer=wendy")
                        .page
                        .content())
                .contains(SENTENCE);

        var walt = Desk.of("walt");
        var answer = walt.page.navigate(
                TheNewsroom.at("/desk/story/growth?writer=wendy").toString());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(walt.page.content()).doesNotContain(SENTENCE).doesNotContain(headline);
        assertThat(walt.open("/desk/story/growth").page.content()).doesNotContain(SENTENCE);
    }

    @Test
    void in_the_review_room_an_editor_sees_what_the_writer_was_told_before() {
        var eddie = Desk.of("eddie");
        eddie.openFrom("/desk/review/queue?show=waiting", "The dormitory that reads its own meter");
        eddie.page
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Writer"))
                .click();
        assertThat(eddie.page.locator(".writer-card")).containsText("Wendy Marsh");
        assertThat(eddie.page.locator(".writer-card .told").first()).isVisible();
    }
}
