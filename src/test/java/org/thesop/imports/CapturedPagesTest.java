package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of the old site, many in one file. */
class CapturedPagesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final String PAGE = """
            Contact theSOPAbout theSOPSupport theSOPWritersEditorsManaging Editors
            theSOP logo
            Published:May 6th, 2009 16:05 EST
            Owls return to the clock tower

            Owls return to the clock tower

            By SOP newswire3

            Weir -- Two owls were counted on Tuesday, and nobody slept.
            """;

    @TempDir
    Path folder;

    @Test
    void pages_are_filed_under_their_folder_and_refused_one_by_one() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("campus/owls.txt", Held.bytes(PAGE));
        files.put("campus/.DS_Store", Held.bytes("junk"));
        files.put("list.txt", Held.bytes("bread\nmilk"));
        files.put(
                "story/world/2009/05/07/owls_again.php.html",
                Held.bytes("<html><body><p>" + PAGE.replace("Owls", "Hens").replace("\n", "</p><p>")
                        + "</p></body></html>"));
        files.put("addresses.csv", Held.bytes("old,file\n/article.php?id=4711,owls.txt\n"));
        var found = Held.all(new CapturedPages(Held.zip(folder, files), "files.zip", NEW_YORK));

        assertThat(found).extracting(Found::number).containsExactly(1, 2, 3);
        var owls = (ArrivingStory) found.get(0).content();
        assertThat(owls.categories()).containsExactly("campus");
        assertThat(owls.oldAddresses()).containsExactly("/article.php?id=4711");
        var list = (LeftOut) found.get(1).content();
        assertThat(list.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(list.because().key()).isEqualTo("PageRefusal.NO_PUBLICATION_LINE");
        var hens = (ArrivingStory) found.get(2).content();
        assertThat(hens.categories()).containsExactly("world");
        assertThat(hens.oldAddresses()).containsExactly("/story/world/2009/05/07/owls_again.php");
        assertThat(hens.wishedSlug()).isEqualTo("owls-again");
    }

    @Test
    void the_same_page_has_the_same_name_as_text_and_as_html() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a.txt", Held.bytes(PAGE));
        files.put(
                "b.html",
                Held.bytes("<!DOCTYPE html><html><body><div>"
                        + PAGE.replace("\n\n", "</div><div>").replace("\n", "<br>")));
        var found = Held.all(new CapturedPages(Held.zip(folder, files), "files.zip", NEW_YORK));
        assertThat(found.get(0).identity()).isEqualTo(found.get(1).identity());
    }

    @Test
    void a_single_page_needs_no_zip() throws IOException {
        var file = Files.writeString(folder.resolve("x"), PAGE);
        assertThat(Held.all(new CapturedPages(file, "owls.txt", NEW_YORK)))
                .extracting(Found::name)
                .containsExactly("owls.txt");
    }

    @Test
    void a_broken_zip_and_a_table_that_is_none_are_refused_whole() throws IOException {
        var broken = Files.write(folder.resolve("broken"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(() -> new CapturedPages(broken, "broken.zip", NEW_YORK))
                .hasMessage("ImportReason.NO_ZIP");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("addresses.csv", Held.bytes("only one column\nand no more\n"));
        var zip = Held.zip(folder, files);
        assertThatThrownBy(() -> new CapturedPages(zip, "files.zip", NEW_YORK))
                .hasMessage("ImportReason.TABLE_UNREADABLE");
    }
}
