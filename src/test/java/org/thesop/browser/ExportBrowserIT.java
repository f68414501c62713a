package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.TheNewsroom;

/** The paper is taken along. */
class ExportBrowserIT {

    private static final int PATIENCE_MILLIS = 60_000;

    @Test
    void a_managing_editor_asks_for_the_paper_watches_it_being_written_and_fetches_it() throws IOException {
        var maggie = Desk.of("maggie");
        maggie.open("/desk/archive/export");
        maggie.page.locator("button[value=wxr]").click();
        maggie.isTold("It is being written.");
        var newest = maggie.page.locator("table.exported tbody tr").first();
        assertThat(newest).containsText("WordPress");
        assertThat(newest).containsText("Maggie");

        var link = newest.locator("a", new Locator.LocatorOptions().setHasText("Download"));
        assertThat(link).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        var address = link.getAttribute("href");
        var file = maggie.page.waitForDownload(link::click);
        assertThat(file.suggestedFilename()).startsWith("thesop-wxr-").endsWith(".xml");
        assertThat(Files.readString(file.path()))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<wp:wxr_version>1.2</wp:wxr_version>", "<wp:post_type>post</wp:post_type>");

        var eddie = Desk.of("eddie");
        assertThat(eddie.page.request().get(TheNewsroom.at(address).toString()).status())
                .isEqualTo(403);
        assertThat(eddie.page
                        .request()
                        .get(TheNewsroom.at("/desk/archive/export").toString())
                        .status())
                .isEqualTo(403);
    }
}
