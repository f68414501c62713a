package org.thesop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** The paper's own past comes home. */
class ImportBrowserIT {

    private static final String PAGE = """
            Contact theSOPAbout theSOPSupport theSOPWritersEditorsManaging Editors
            theSOP logo
            Published:March 3rd, 2009 08:15 EST
            Ferry returns to the harbor after nine winters

            Ferry returns to the harbor after nine winters

            By SOP newswire4

            Portwell -- The small ferry crossed on Monday with eleven passengers, a dog and “one very patient captain.”

            It will cross twice a day until the ice comes back.

            By Ines Calloway
            Staff Writer
            """;

    @TempDir
    Path folder;

    @Test
    void a_managing_editor_sees_what_was_understood_and_then_imports_a_page_once() throws IOException {
        var maggie = Desk.of("maggie");
        upload(maggie, file("ferry.txt", PAGE));
        var preview = maggie.page.locator("main");
        assertThat(preview).containsText("Ferry returns to the harbor after nine winters");
        assertThat(preview).containsText("By SOP newswire4");
        assertThat(preview).containsText("Published March 3rd, 2009 08:15 ET");
        assertThat(preview).containsText("Dateline: Portwell");
        assertThat(preview).containsText("Ines Calloway, Staff Writer");

        maggie.press("preview:store").isTold("Choose the section");
        maggie.page.selectOption("[id='preview:section']", "world");
        maggie.page.fill("[id='preview:old-address']", "/story/world/2009/03/03/ferry_returns.php");
        maggie.press("preview:store").isTold("Imported.");

        var reader = Browsers.somebody().newPage();
        reader.navigate(
                TheNewsroom.at("/story/world/2009/03/03/ferry_returns.php").toString());
        assertThat(reader)
                .hasURL(TheNewsroom.at("/story/world/2009/03/03/ferry-returns").toString());
        assertThat(reader.locator("article")).containsText("Published: March 3rd, 2009 08:15 ET");
        assertThat(reader.locator("article")).containsText("“one very patient captain.”");
        assertThat(reader.locator("main")).containsText("archive");

        upload(maggie, file("again.txt", PAGE.replace("\n", "\r\n")));
        assertThat(maggie.page.locator("main")).containsText("This page is in the paper already.");
        assertThat(maggie.page.locator("[id='preview:store']")).hasCount(0);
    }

    @Test
    void a_file_that_is_no_such_page_is_refused_with_the_line_and_the_reason() throws IOException {
        var maggie = Desk.of("maggie");
        upload(maggie, file("notes.txt", "Shopping\nmilk\nbread\n"));
        assertThat(maggie.page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("Line 1");
    }

    @Test
    void a_table_of_old_addresses_is_looked_at_before_it_is_taken() throws IOException {
        var maggie = Desk.of("maggie");
        maggie.open("/section/campus");
        var story = maggie.page.locator("main a[href^='/story/']").first().getAttribute("href");
        var table =
                "old,new\n/article.php?id=90210," + story + "\n/article.php?id=90211,/story/campus/1999/01/01/none\n";
        upload(maggie, "/desk/archive/leads", file("addresses.csv", table), "Read the table");
        assertThat(maggie.page.locator("main"))
                .containsText("One line is taken, none is so already, one cannot be taken.");
        assertThat(maggie.page.locator("tr.odd")).containsText("No story of the paper has or had the second address.");
        maggie.press("preview:store").isTold("The table is taken.");

        var reader = Browsers.somebody().newPage();
        reader.navigate(TheNewsroom.at("/article.php?id=90210").toString());
        assertThat(reader).hasURL(TheNewsroom.at(story).toString());
    }

    private static void upload(Desk desk, Path file) {
        upload(desk, "/desk/archive/import", file, "Read the page");
    }

    private static void upload(Desk desk, String path, Path file, String button) {
        desk.open(path);
        desk.page.setInputFiles("input[type=file]", file);
        desk.page
                .locator("button", new Page.LocatorOptions().setHasText(button))
                .click();
        desk.page.waitForLoadState();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
