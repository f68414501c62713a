package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.media.PictureFiles;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** Lena leaves the paper: her work goes to others in one step, no desk is open to her, and her portfolio stays. */
class LeavingBrowserIT {

    private static final String PRIVATE = "Owls above the old gym";

    @Test
    void lena_leaves_her_work_is_handed_over_no_desk_is_open_to_her_and_her_portfolio_stays() throws SQLException {
        var lena = Desk.of("lena").startStory(PRIVATE);
        lena.type("They were there at dusk.").waitUntilSaved();
        var room = lena.page.url();

        var before = Desk.at(lena.page.context().newPage()).open("/desk/people/profile");
        before.page.setInputFiles(
                "[id='portrait:file']", new FilePayload("lena.png", "image/png", PictureFiles.halves("png", 300, 300)));
        before.press("portrait:show").isTold("The picture is shown");
        assertThat(Axe.violations(before.page, "a profile")).isEmpty();

        var maggie = Desk.of("maggie").open("/desk/staff/people?q=lena");
        assertThat(Axe.violations(maggie.page, "the list of everybody")).isEmpty();
        maggie.page.getByText("Hand over").click();
        maggie.page.waitForURL("**/desk/staff/leave?person=lena");
        var page = maggie.page.locator("main");
        assertThat(page).containsText("Harlan’s sundials disagree");
        assertThat(page).containsText("Who owns the alley behind Mill Street?");
        assertThat(page).containsText("Writing now");
        assertThat(page).not().containsText(PRIVATE);
        assertThat(Axe.violations(maggie.page, "a hand-over")).isEmpty();

        maggie.press("leave:do").isTold("nobody to take it over. Nothing was done");
        assertThat(maggie.page.locator("select.wrong")).hasCount(4);
        stories(maggie).locator(".all select").selectOption("walt");
        stories(maggie).locator("li:has-text('Who owns the alley') select").selectOption("Its other writers");
        maggie.press("leave:do").isTold("The work is with others, and the desk is closed");
        assertThat(maggie.page.locator("main")).containsText("Writer until");

        lena.page.reload();
        assertThat(lena.page.locator("#kc-login")).isVisible();
        var later = Browsers.somebody().newPage();
        later.navigate(TheNewsroom.at("/desk/story/my-stories").toString());
        Browsers.signIn(later, "lena", "lena");
        assertThat(later.locator("body")).containsText("This account is shut.");

        var portfolio = Reader.get("/people/lena");
        assertThat(portfolio.statusCode()).isEqualTo(200);
        assertThat(portfolio.body())
                .contains("Counting bats with a borrowed radio", "with the paper from September 2023");
        var picture = Pattern.compile("src=\"(/media/[^\"]+)\"").matcher(portfolio.body());
        assertThat(picture.find()).isTrue();
        assertThat(Reader.get(picture.group(1)).statusCode()).isEqualTo(200);
        assertThat(Reader.get("/writers").body()).contains("Walt Ibarra").doesNotContain("Lena Fry");

        var walt = Desk.of("walt").open("/desk/story/my-stories");
        assertThat(walt.page.locator("main")).containsText(PRIVATE);
        assertThat(walt.page.locator("main")).containsText("Harlan’s sundials disagree");
        walt.open(room.substring(room.indexOf("/desk/")));
        assertThat(walt.page.locator(".ProseMirror")).containsText("They were there at dusk.");
        walt.type(" And in the morning.").waitUntilSaved();
        walt.open("/desk/notices/notices");
        assertThat(walt.page.locator("main")).containsText("handed you work of “Lena Fry”");
        assertThat(record("PersonLeft")).isEqualTo(1);
        assertThat(record("WorkHandedOver.STORY")).isEqualTo(4);

        maggie.open("/desk/staff/people?show=left&q=lena");
        maggie.page.getByText("Works here again").click();
        maggie.isTold("The desk is open again");
        lena.page.navigate(TheNewsroom.at("/desk/story/my-stories").toString());
        Browsers.signIn(lena.page, "lena", "lena");
        assertThat(lena.page.locator("h1")).hasText("My stories");
        assertThat(lena.page.locator("main")).not().containsText("Harlan’s sundials disagree");
    }

    private static Locator stories(Desk desk) {
        return desk.page.locator("section:has-text('Stories in work')");
    }

    private static int record(String what) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement("""
                        select count(*) from record_line where what = ?
                            and details like 'person ' || (select id from person where handle = 'lena') || ',%'
                        """)) {
            query.setString(1, what);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
