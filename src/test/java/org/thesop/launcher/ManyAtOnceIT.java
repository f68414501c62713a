package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thesop.launcher.Import.Wish;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** What another place holds comes home by the hundred, and nothing of it twice. */
class ManyAtOnceIT {

    private static final Duration LONG = Duration.ofMinutes(2);

    private static final String PAGE = """
            Contact theSOPAbout theSOPSupport theSOPWritersEditorsManaging Editors
            theSOP logo
            Published:May %d, 2011 16:05 EST
            Mill wheel %d turns again

            Mill wheel %d turns again

            By SOP newswire3

            Weir -- The wheel with the number %d turned on Tuesday, and nobody was surprised.
            """;

    /** A picture that is not beside the export, on a host that nobody wants asked. */
    private static final String ELSEWHERE = """
            <item><title>lost</title><guid>lost</guid><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
            <wp:attachment_url>https://elsewhere.example.net/lost.jpg</wp:attachment_url></item>
            """;

    /** Instead of those in the file: other tests bring it in as well, and what a name means the newsroom remembers. */
    private static final Map<String, String> NAMES = Map.of(
            "lighthouse", "watchtower",
            "The Lighthouse", "The Watchtower",
            "orla", "greta",
            "Orla Brandt", "Greta Holm",
            "Piet Vane", "Piet Oster",
            "choir-ferry-hall", "choir-in-the-ferry-hall",
            "A bridge nobody has measured", "A bridge nobody has painted");

    @TempDir
    Path folder;

    @Test
    void an_export_of_wordpress_comes_home_and_the_same_once_more_doubles_nothing() throws Exception {
        var zip = export();
        assertThatThrownBy(() -> ImportIT.command().sendFile(zip, "lantern.zip", wish("WORDPRESS")))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("Not every file was taken"); // the one without a text
        var address = "/story/arts/2014/11/18/choir-in-the-ferry-hall";
        var story = Reader.get(address);
        assertThat(story.statusCode()).isEqualTo(200);
        assertThat(story.body())
                .contains("Greta Holm", "/media/", "The hall in November", "They sing again on Friday.");
        var old = Reader.get("/2014/11/choir-in-the-ferry-hall/");
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("Location")).contains(address);
        var told = counted();
        assertThat(told).isEqualTo("1 story, 1 draft, 1 letter, 1 picture");
        var maggie = Caller.of("maggie");
        var letter = number("select id from letter where name = 'Piet Oster'");
        assertThat(maggie.get("/desk/letters/letter?letter=" + letter).body())
                .contains("the tenors dripped", "From an older site");

        assertThatThrownBy(() -> ImportIT.command().sendFile(zip, "lantern again.zip", wish("WORDPRESS")))
                .isInstanceOf(CannotRunException.class);
        assertThat(counted()).isEqualTo(told);
        var again = number("select max(id) from import_run where source = 'lantern again.zip'");
        assertThat(maggie.get("/desk/archive/run?id=" + again + "&outcome=ALREADY_HERE")
                        .body())
                .contains("Marlow choir moves into the old ferry hall", "Was there already");
        assertThat(maggie.get("/desk/archive/import-report.csv?id=" + again + "&outcome=REFUSED")
                        .body())
                .contains(
                        "A headline and nothing else",
                        "It has no text yet.",
                        "is not among those that pictures are fetched from: https://elsewhere.example.net/lost.jpg")
                .doesNotContain("Marlow choir");
    }

    @Test
    void one_that_is_stopped_or_killed_half_way_goes_on_where_it_stood() throws Exception {
        var pages = 600;
        var zip = folder.resolve("mill.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var n = 1; n <= pages; n++) {
                out.putNextEntry(new ZipEntry(n + ".txt"));
                out.write(PAGE.formatted(1 + n % 28, n, n, n).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        var maggie = Caller.of("maggie"); // signed in before: it goes on meanwhile
        var id = ImportIT.command().begin(zip, "mill.zip", wish("CAPTURED_PAGES"));
        var position = "select position from import_run where id = " + id;
        await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> number(position) > 0);
        maggie.press("/desk/archive/run?id=" + id, "run:press", Map.of("do", "stop"));
        assertThat(maggie.get("/desk/archive/run?id=" + id).body()).contains("Stopped");
        var stoppedAt = number(position);
        assertThat(stoppedAt).isLessThan(pages);
        assertThat(number("select count(*) from edition where headline like 'Mill wheel %'"))
                .isEqualTo(stoppedAt);

        // As a node leaves it that was killed a while ago.
        run("update import_run set state = 'RUNNING', ended_at = null, beat_at = now() - interval '1 hour' where id = "
                + id);
        await().atMost(LONG)
                .until(() -> number("select count(*) from import_run where state = 'DONE' and id = " + id) == 1);
        assertThat(number("select imported from import_run where id = " + id)).isEqualTo(pages);
        assertThat(number("select count(distinct headline) from edition where headline like 'Mill wheel %'"))
                .isEqualTo(pages);
        assertThat(number("select count(*) from edition where headline like 'Mill wheel %'"))
                .isEqualTo(pages);
    }

    private static Wish wish(String kind) {
        return new Wish(kind, false, "maggie", "arts", "");
    }

    private Path export() throws IOException {
        var png = new ByteArrayOutputStream();
        var hall = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        hall.setRGB(20, 14, 0x2014); // as no other picture has it
        ImageIO.write(hall, "png", png);
        var zip = folder.resolve("lantern.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var export = ManyAtOnceIT.class.getResourceAsStream("/imports/marlow.xml")) {
            out.putNextEntry(new ZipEntry("export.xml"));
            var text = new String(export.readAllBytes(), StandardCharsets.UTF_8);
            for (var name : NAMES.entrySet()) {
                text = text.replace(name.getKey(), name.getValue());
            }
            out.write(text.replaceFirst("<item>", ELSEWHERE + "<item>").getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            out.putNextEntry(new ZipEntry("uploads/2014/11/hall.png"));
            out.write(png.toByteArray());
            out.closeEntry();
        }
        return zip;
    }

    private static String counted() throws SQLException {
        return number("select count(*) from edition where headline like 'Marlow choir moves%'") + " story, "
                + number(
                        "select count(*) from edition where state = 'DRAFT' and headline = 'A bridge nobody has painted'")
                + " draft, " + number("select count(*) from letter where name = 'Piet Oster'") + " letter, "
                + number("select count(*) from picture where caption = 'The hall before the rain'") + " picture";
    }

    private static long number(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
