package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thesop.newsroom.Axe;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** A managing editor brings another paper home. */
class ImportsBrowserIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    Path folder;

    @Test
    void another_paper_is_looked_through_tried_and_brought_in_with_a_report() throws IOException {
        var maggie = Desk.of("maggie");
        maggie.open("/desk/archive/imports");
        maggie.page.selectOption("[id='begin:kind']", "WORDPRESS");
        maggie.page.setInputFiles("input[type=file]", export());
        maggie.page.click("[id='begin:do']");

        var main = maggie.page.locator("main");
        assertThat(main).containsText("Where things go", SOON);
        assertThat(main).containsText("The Lighthouse");
        maggie.page.selectOption("[name='category.lighthouse']", "campus");
        maggie.page.selectOption("[name='author.orla']", "+");
        Assertions.assertThat(Axe.violations(maggie.page, "names of an import")).isEmpty();
        button(maggie.page, "Try it without storing").click();
        assertThat(main).containsText("This was a dry run", SOON);
        assertThat(row(maggie.page, "Tarn choir moves")).containsText("Would be imported");
        assertThat(row(maggie.page, "A headline and nothing else")).containsText("It has no text yet.");

        button(maggie.page, "Import it now").click();
        assertThat(main).containsText("Everything in the file has its outcome.", SOON);
        assertThat(row(maggie.page, "About the Lantern")).containsText("Skipped");
        row(maggie.page, "Tarn choir moves").locator("a").click();
        assertThat(maggie.page.locator("h1").first()).containsText("Tarn choir moves into the old ferry hall");
        assertThat(maggie.page.locator("article").first()).containsText("Orla Brandt");
        var reader = Browsers.somebody().newPage();
        reader.navigate(TheNewsroom.at("/people/orla").toString());
        assertThat(reader.locator("main")).containsText("Tarn choir moves into the old ferry hall");
    }

    private static Locator button(Page page, String words) {
        return page.locator("button", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator row(Page page, String words) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(words)).first();
    }

    private Path export() throws IOException {
        try (var file = ImportsBrowserIT.class.getResourceAsStream("/imports/marlow.xml")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("Marlow", "Tarn")
                    .replace("lantern.example.org", "tarn.example.org");
            return Files.writeString(folder.resolve("tarn.xml"), text);
        }
    }
}
