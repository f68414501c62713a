package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.media.PictureFiles;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** What a body can hold besides words, from the writing room to the reader. */
class BodyBrowserIT {

    private static final String PASTE = """
            ([type, text]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData(type, text);
              document.querySelector('.ProseMirror').dispatchEvent(
                  new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """;

    @Test
    void a_picture_a_footnote_and_a_film_reach_the_reader_and_the_film_only_after_a_click() {
        var headline = "The last tram, in pictures";
        var wendy = Desk.of("wendy");
        wendy.startStory(headline).chooseSection("campus").type("The tram stopped at nine.");
        var page = wendy.page;
        page.keyboard().press("ControlOrMeta+Alt+f");
        page.keyboard().type("Timetable of 3 May, https://example.org/timetable.");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.evaluate(PASTE, new Object[] {"text/plain", "https://youtu.be/dQw4w9WgXcQ?si=who-shared-it"});
        assertThat(page.locator(".copy-embed")).containsText("From YouTube");
        page.setInputFiles("[data-picture-files]", photograph("tram.jpg"));
        var figure = page.locator(".copy-figure");
        assertThat(figure.locator("img")).hasJSProperty("naturalWidth", 960);
        page.fill("[data-figure=alt]", "A red and blue tram");
        page.fill("[data-figure=credit]", "Ben Ortiz for theSOP");
        figure.locator("figcaption").click();
        page.keyboard().type("The last one");
        wendy.waitUntilSaved();
        var picture = figure.getAttribute("data-media");

        var stranger = Browsers.somebody().newPage();
        assertThat(status(stranger, "/media/" + picture + "/480")).isEqualTo(404);
        wendy.open("/desk/story/preview-page?edition=" + wendy.edition());
        assertShowsAll(wendy.page);

        wendy.page.goBack();
        wendy.press("writing:hand-in").showsState("Submitted");
        var eddie = Desk.of("eddie");
        eddie.open("/desk/review/review?edition=" + wendy.edition());
        eddie.page.locator("[id$=':claim']").click();
        eddie.showsState("In review");
        assertThat(eddie.page.locator(".copy-figure img")).hasJSProperty("naturalWidth", 960);
        eddie.press("review:approve").isTold("Approved");
        var maggie = Desk.of("maggie");
        maggie.openFrom("/desk/schedule/publishing", headline);
        maggie.press("schedule:publish");

        var asked = new ArrayList<String>();
        stranger.onRequest(request -> asked.add(request.url()));
        stranger.navigate(TheNewsroom.at("/section/campus").toString());
        stranger.getByText(headline).first().click();
        assertShowsAll(stranger);
        assertThat(status(stranger, "/media/" + picture + "/480")).isEqualTo(200);
        stranger.locator(".notes a[role=doc-backlink]").click();
        assertThat(stranger.url()).endsWith("#called-1");
        assertThat(asked).noneMatch(url -> url.contains("youtube"));
        stranger.locator(".embed summary").click();
        stranger.waitForCondition(
                () -> asked.stream().anyMatch(url -> url.startsWith("https://www.youtube-nocookie.com/")));
    }

    private static void assertShowsAll(Page page) {
        var image = page.locator(".body img");
        image.scrollIntoViewIfNeeded();
        assertThat(image).hasJSProperty("complete", true);
        assertThat(image).hasAttribute("alt", "A red and blue tram");
        assertThat(page.locator(".body figcaption").last()).hasText("The last one Ben Ortiz for theSOP");
        assertThat(page.locator(".notes li")).containsText("Timetable of 3 May, https://example.org/timetable.");
        assertThat(page.locator(".embed figcaption a"))
                .hasAttribute("href", "https://www.youtube.com/watch?v=dQw4w9WgXcQ");
        assertThat(page.locator(".embed iframe")).not().isVisible();
    }

    @Test
    void what_readers_would_stumble_over_is_listed_with_a_way_there() {
        var wendy = Desk.of("wendy").startStory("BREAKING: a list").type("See ");
        wendy.page.evaluate(PASTE, new Object[] {
            "text/html", "<p>more.</p><h4>Deep</h4><p>Go <a href=\"http://127.0.0.1:9/x\">here</a>.</p>"
        });
        var list = wendy.page.locator("[data-body-list]");
        assertThat(list).containsText("Subhead skips a level");
        assertThat(list).containsText("Link says nothing");
        assertThat(list).containsText("Capitals in the headline");
        assertThat(list).containsText(Pattern.compile("Not for readers|Could not be checked"));
        wendy.page
                .locator("[role=tab]", new Page.LocatorOptions().setHasText("Check"))
                .click();
        list.locator("button", new Locator.LocatorOptions().setHasText("Link says nothing"))
                .click();
        assertThat(wendy.page.evaluate("getSelection().toString()")).isEqualTo("here");
    }

    @Test
    void a_pasted_picture_is_sent_and_never_kept_as_data_and_what_is_none_is_refused_in_words() {
        var wendy = Desk.of("wendy").startStory("Pasted pictures").type("Before.");
        var data = Base64.getEncoder().encodeToString(PictureFiles.halves("png", 600, 300));
        wendy.page.evaluate(PASTE, new Object[] {
            "text/html",
            "<p>From Word <img src=\"data:image/png;base64," + data + "\"> and <img src=\"file:///C:/x.png\"></p>"
        });
        assertThat(wendy.page.locator(".copy-figure img")).hasJSProperty("naturalWidth", 600);
        assertThat(wendy.page.locator(".copy-notice")).containsText("left out of what you pasted");
        wendy.page.setInputFiles(
                "[data-picture-files]",
                List.of(new FilePayload(
                                "evil.jpg", "image/jpeg", "<!DOCTYPE html><script>alert(1)</script>".getBytes()))
                        .toArray(FilePayload[]::new));
        assertThat(wendy.page.locator(".copy-notice")).containsText("evil.jpg is no picture that can be shown");
        wendy.waitUntilSaved();
        assertThat(wendy.page.inputValue("[data-copy=body]"))
                .doesNotContain("data:", "<img")
                .contains("<figure data-media=");
    }

    private static FilePayload photograph(String name) {
        return new FilePayload(name, "image/jpeg", PictureFiles.fromPhone(PictureFiles.halves("jpeg", 2000, 1200), 1));
    }

    private static int status(Page page, String path) {
        return page.request().get(TheNewsroom.at(path).toString()).status();
    }
}
