package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** A mistake in what is out is put right, and readers are told. */
class CorrectionBrowserIT {

    private static final String HEADLINE = "Rowers give back a trophy they did not win";
    private static final String NOTE = "An earlier version gave the wrong margin. It was four-tenths of a second.";

    @Test
    void a_correction_goes_from_its_writer_by_an_editor_to_the_page_and_to_the_list_of_corrections() {
        var walt = Desk.of("walt");
        walt.openFrom("/desk/story/my-stories", HEADLINE);
        walt.page.click("text=After publication");
        assertThat(walt.page.locator("h1")).hasText(HEADLINE);
        assertThat(Axe.violations(walt.page, "after publication")).isEmpty();
        walt.page
                .locator(".choices .talk", new Page.LocatorOptions().setHasText("Something that was out was wrong"))
                .getByText("Start a correction")
                .click();
        walt.page.waitForURL("**/desk/story/write?edition=*");
        walt.isTold("A correction was begun").showsState("Draft");

        var note = walt.page.locator("[id='writing:public-note']");
        note.fill(NOTE);
        assertThat(walt.page.locator("[data-note-kept]")).containsText("Saved");
        walt.page.reload();
        assertThat(note).hasValue(NOTE);
        walt.type(" The margin was four-tenths.").waitUntilSaved();
        walt.press("writing:hand-in").showsState("Submitted");

        var eddie = Desk.of("eddie");
        eddie.open("/desk/review/queue");
        eddie.page
                .locator("tr", new Page.LocatorOptions().setHasText(HEADLINE))
                .getByText("Claim")
                .click();
        eddie.page.waitForURL("**/desk/review/review?edition=*");
        eddie.page.locator("a[data-goes-to='public-note']").click();
        assertThat(eddie.page.locator("[id='review:public-note']")).hasValue(NOTE);
        eddie.press("review:approve").isTold("Approved");

        var maggie = Desk.of("maggie");
        maggie.openFrom("/desk/schedule/publishing", HEADLINE);
        assertThat(maggie.page.locator("main")).containsText(NOTE);
        maggie.press("schedule:publish").isTold("It is out");

        var reader = Browsers.somebody().newPage();
        reader.navigate(TheNewsroom.at("/section/sports").toString());
        reader.getByText(HEADLINE).first().click();
        assertThat(reader.locator("article .note")).containsText("Correction");
        assertThat(reader.locator("article .note")).containsText(NOTE);
        assertThat(reader.locator(".publine")).containsText("Updated");
        assertThat(reader.locator("article .body")).containsText("The margin was four-tenths.");
        reader.click("text=Corrections");
        var entry = reader.locator(".corrections article", new Page.LocatorOptions().setHasText(HEADLINE));
        assertThat(entry.first()).containsText(NOTE);
        assertThat(Axe.violations(reader, "corrections")).isEmpty();
        entry.locator("a", new Locator.LocatorOptions().setHasText(HEADLINE)).click();
        assertThat(reader.url()).contains("/story/sports/");

        // What it took the place of is in the history, and not once more among its writer's stories.
        walt.open("/desk/story/my-stories");
        assertThat(walt.page.locator("td a.h", new Page.LocatorOptions().setHasText(HEADLINE)))
                .hasCount(1);
    }
}
