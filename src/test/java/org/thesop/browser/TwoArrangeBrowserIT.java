package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** Two managing editors at the same front page: one with a mouse, one with the keyboard, and readers who see it when it is done. */
class TwoArrangeBrowserIT {

    private static final String GOALKEEPER = "A goalkeeper who keeps score of everything";
    private static final String CHAIRS = "Forty chairs and a piano nobody tuned";

    /** Without a channel the other page asks every twenty seconds. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);

    @Test
    void nobodys_work_is_overwritten_and_readers_see_it_when_it_is_put_on_the_page() {
        var maggie = Desk.of("maggie").open("/desk/frontpage/arrange?page=front&words=goalkeeper");
        var miles = Desk.of("miles").open("/desk/frontpage/arrange?page=front&words=forty+chairs");

        toPlace(maggie, GOALKEEPER).dragTo(slot(maggie, 2));
        maggie.isTold("It stands there now");
        assertThat(slot(maggie, 2)).containsText(GOALKEEPER);
        assertThat(slot(maggie, 2)).containsText("Chosen");

        assertThat(miles.page.locator("[data-overtaken]")).containsText("changed this page at", PATIENTLY);
        assertThat(slot(miles, 2)).not().containsText("Chosen");
        putByKeyboard(miles, CHAIRS, "3");
        miles.isTold("nothing was overwritten");
        assertThat(slot(miles, 2)).containsText(GOALKEEPER);
        assertThat(slot(miles, 3)).not().containsText("Chosen");

        putByKeyboard(miles, CHAIRS, "3");
        miles.isTold("It stands there now");
        assertThat(slot(miles, 2)).containsText(GOALKEEPER);
        assertThat(slot(miles, 3)).containsText(CHAIRS);
        miles.press("arrange:undo").isTold("The last change is taken back");
        assertThat(slot(miles, 2)).containsText("Chosen");
        assertThat(slot(miles, 3)).not().containsText("Chosen");

        var preview = miles.open("/desk/frontpage/preview?page=front&version=" + version(miles))
                .page
                .frameLocator("iframe");
        assertThat(preview.locator(".side article").nth(1)).containsText(GOALKEEPER);
        assertThat(secondBesideTheLead()).doesNotContain(GOALKEEPER);
        maggie.open("/desk/frontpage/arrange");
        maggie.press("arrange:put-out").isTold("Readers see this arrangement from now on");
        assertThat(secondBesideTheLead()).contains(GOALKEEPER);

        assertThat(Axe.violations(maggie.page, "arranging")).isEmpty();
        maggie.open("/desk/frontpage/slot?page=front&slot=0");
        assertThat(Axe.violations(maggie.page, "a slot")).isEmpty();
        maggie.open("/desk/frontpage/preview?page=front");
        assertThat(Axe.violations(maggie.page, "preview of a page")).isEmpty();
        var reader = Browsers.somebody().newPage();
        reader.navigate(TheNewsroom.at("/").toString());
        assertThat(Axe.violations(reader, "front page")).isEmpty();
        reader.navigate(TheNewsroom.at("/section/science").toString());
        assertThat(Axe.violations(reader, "a section's page")).isEmpty();
    }

    /** The second beside the lead, as readers get it. */
    private static String secondBesideTheLead() {
        var side = Reader.get("/").body().split("<div class=\"side\">", 2)[1];
        return side.split("<article", 4)[2];
    }

    private static void putByKeyboard(Desk desk, String headline, String place) {
        var button = toPlace(desk, headline).locator("[data-place]");
        button.focus();
        button.press("Enter");
        var to = desk.page.locator("#move-to");
        assertThat(to).isVisible();
        to.selectOption(place);
        to.press("Tab");
        desk.page.keyboard().press("Enter");
    }

    private static Locator toPlace(Desk desk, String headline) {
        return desk.page.locator("[data-story]", new Page.LocatorOptions().setHasText(headline));
    }

    private static Locator slot(Desk desk, int number) {
        return desk.page.locator("[data-spot='" + number + "']");
    }

    private static String version(Desk desk) {
        desk.open("/desk/frontpage/arrange");
        return desk.page.locator("[id='arrange:seen']").inputValue();
    }
}
