package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.thesop.media.PictureFiles;
import org.thesop.newsroom.Axe;

/** A picture from somebody's device through the library into a story. */
class PicturesBrowserIT {

    private static final int PHONE = 390;

    @Test
    void a_picture_is_described_and_cut_by_keyboard_and_found_again_while_writing() {
        var wendy = Desk.of("wendy").open("/desk/pictures/pictures");
        var page = wendy.page;
        page.setInputFiles(
                "#library-files",
                new FilePayload("harbour-crane.jpg", "image/jpeg", PictureFiles.photograph(1500, 700)));
        var line = page.locator("[data-sent] li");
        assertThat(line).containsText("harbour-crane.jpg is in the library.");
        line.locator("a").click();
        page.waitForURL("**/desk/pictures/picture?picture=*");
        page.fill("[id='details:alt']", "A crane above the harbour");
        page.fill("[id='details:credit']", "Ada Okafor");
        wendy.press("details:describe").isTold("What is said of the picture is saved");
        assertThat(page.locator("h1")).hasText("A crane above the harbour");

        var frame = page.locator(".cut-frame");
        frame.focus();
        page.keyboard().press("Alt+Shift+ArrowLeft");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(page.locator("[data-of=width]")).hasValue("90");
        assertThat(page.locator("[data-of=left]")).hasValue("10");
        page.locator(".cut-focus").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-of=focusX]")).hasValue("61");
        wendy.press("cutting:cut").isTold("It is cut like this wherever it is shown");
        assertThat(page.locator("[data-of=left]")).hasValue("10");
        assertThat(Axe.violations(page, "picture")).isEmpty();
        page.setViewportSize(PHONE, 900);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
        page.setViewportSize(1440, 900);

        wendy.startStory("The harbour gets its crane back").type("It stands again.");
        page.click(".copy-tool-library");
        page.locator(".copy-library input").fill("crane harb");
        var found = page.locator(".copy-choice", new Page.LocatorOptions().setHasText("A crane above"));
        found.click();
        var figure = page.locator(".copy-figure");
        assertThat(figure.locator("[data-figure=alt]")).hasValue("A crane above the harbour");
        assertThat(figure.locator("[data-figure=credit]")).hasValue("Ada Okafor");
        figure.locator(".copy-lead").click();
        assertThat(figure.locator(".copy-lead")).isHidden();
        wendy.waitUntilSaved();
        assertThat(page.inputValue("[data-copy=body]")).startsWith("<figure data-media=");
    }
}
