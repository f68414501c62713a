package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.thesop.launcher.Import.Wish;
import org.thesop.newsroom.S3Server;

/**
 * A paper is exported as WXR, read by an empty one, and exported again. What the newsroom of all tests holds when its turn comes
 * is nobody's to say, and some of it was put there past every rule: so it is read once, and the paper that comes of it is the one
 * whose bytes have to come back. What the first reading has to keep is shown by a story that has everything.
 */
final class WxrThereAndBack {

    private static final Duration LONG = Duration.ofMinutes(4);
    private static final String FOUNDER = "founder";

    /** What is of the place and not of the paper, and the rows without which no paper runs. */
    private static final Set<String> STAYS =
            Set.of("flyway_schema_history", "jgroupsping", "page_change", "story_touched", "paper", "record_head");

    /** Numbers are counted through the file: what else there is is not the story's. */
    private static final Pattern NUMBERS = Pattern.compile(
            "<wp:(post_id|comment_id)>\\d+<|(?<=<wp:meta_key>_thumbnail_id</wp:meta_key>\n<wp:meta_value>)\\d+");

    private final Newsroom full;
    private final Newsroom empty;
    private final S3Server bucket;
    private final Path folder;

    /**
     * Nothing goes yet.
     *
     * @param empty answers as the full one does, so that both write the same addresses, and may ask it for pictures
     * @param bucket where the empty one keeps its pictures
     */
    WxrThereAndBack(Newsroom full, Newsroom empty, S3Server bucket, Path folder) {
        this.full = full;
        this.empty = empty;
        this.bucket = bucket;
        this.folder = folder;
    }

    /** Leaves the paper as empty as it was, and without anybody. */
    void go() throws IOException, SQLException {
        imported(full, zip("weir.zip", List.of(aPicture()), weir()), "maggie");
        var there = exported(full, "there.xml", "maggie");
        imported(empty, there, FOUNDER);
        var first = exported(empty, "first.xml", FOUNDER);
        for (var headline : List.of("Sluice freezes &lt; shut &amp; nobody minds", "La esclusa se congela")) {
            assertThat(item(first, headline)).as(headline).isEqualTo(item(there, headline));
        }
        assertThat(item(first, "weir-sluice-picture")).isEqualTo(item(there, "weir-sluice-picture"));
        whatIsReadWithoutARemarkComesBackAsItWent(there, first);

        var pictures = pictures();
        clear();
        PaperArchiveIT.foundedBy(FOUNDER, empty);
        new Import(PaperArchiveIT.paper(empty))
                .sendFile(
                        zip("first.zip", pictures, Files.readAllBytes(first)),
                        "first.zip",
                        new Wish("WORDPRESS", false, FOUNDER, "campus", "none"));
        var second = exported(empty, "second.xml", FOUNDER);
        assertThat(second).hasSameTextualContentAs(first);
        assertThat(Files.mismatch(second, first)).isEqualTo(-1);
        clear();
    }

    /** Whatever a story of the tests has that nobody could type, the import says of it what it left out or changed. */
    private void whatIsReadWithoutARemarkComesBackAsItWent(Path there, Path first) throws IOException, SQLException {
        var back = new TreeSet<>(items(first));
        var told = PaperArchiveIT.texts(
                empty, "select name from import_item where remarks <> '' or outcome <> 'IMPORTED' order by number");
        var changed = items(there).stream()
                .filter(each -> !back.contains(each))
                .map(WxrThereAndBack::title)
                .toList();
        assertThat(told).as("told of in the report").containsAll(changed);
        assertThat(changed)
                .as("of %d stories and pictures", items(there).size())
                .hasSizeLessThan(items(there).size() / 4);
    }

    private static List<String> items(Path file) throws IOException {
        return Pattern.compile("<item>.*?</item>", Pattern.DOTALL)
                .matcher(Files.readString(file))
                .results()
                .map(each -> NUMBERS.matcher(each.group()).replaceAll(""))
                .toList();
    }

    private static String title(String item) {
        return item.substring(item.indexOf("<title>") + "<title>".length(), item.indexOf("</title>"));
    }

    private static void imported(Newsroom newsroom, Path file, String by) throws IOException, SQLException {
        var id = new Import(PaperArchiveIT.paper(newsroom))
                .begin(file, file.getFileName().toString(), new Wish("WORDPRESS", false, by, "campus", ""));
        await().atMost(LONG).until(() -> state(newsroom, id).equals("DONE"));
    }

    private static String state(Newsroom newsroom, int id) throws SQLException {
        return PaperArchiveIT.texts(newsroom, "select state from import_run where id = " + id)
                .get(0);
    }

    private Path exported(Newsroom newsroom, String name, String by) throws IOException {
        var file = folder.resolve(name);
        new Export(PaperArchiveIT.paper(newsroom)).to(file, "wxr", by);
        return file;
    }

    private static String item(Path file, String title) throws IOException {
        var text = Files.readString(file);
        var begin = text.indexOf("<item>\n<title>" + title + "</title>");
        assertThat(begin).as(title + " in " + file).isNotNegative();
        return NUMBERS.matcher(text.substring(begin, text.indexOf("</item>", begin)))
                .replaceAll("");
    }

    private static byte[] weir() throws IOException {
        try (var file = WxrThereAndBack.class.getResourceAsStream("/imports/weir.xml")) {
            return file.readAllBytes();
        }
    }

    private Path aPicture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        var file = folder.resolve("library/weir-sluice-picture/whole.png");
        Files.createDirectories(file.getParent());
        return Files.write(file, png.toByteArray());
    }

    /** Those that the empty paper has by now. */
    private List<Path> pictures() throws IOException, SQLException {
        var all = new ArrayList<Path>();
        for (var name : PaperArchiveIT.texts(
                empty, "select id || '/whole.' || replace(split_part(type, '/', 2), 'jpeg', 'jpg') from picture")) {
            var file = folder.resolve("taken").resolve(name);
            Files.createDirectories(file.getParent());
            try (var content = bucket.store()
                    .getBlob(PaperArchiveIT.BUCKET, "media/" + name)
                    .getPayload()
                    .openStream()) {
                Files.copy(content, file);
            }
            all.add(file);
        }
        return all;
    }

    /** An export with pictures of a library beside it. */
    private Path zip(String name, List<Path> pictures, byte[] export) throws IOException {
        var zip = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(zip);
                var out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("export.xml"));
            out.write(export);
            out.closeEntry();
            for (var picture : pictures) {
                out.putNextEntry(
                        new ZipEntry("media/" + picture.getParent().getFileName() + "/" + picture.getFileName()));
                Files.copy(picture, out);
                out.closeEntry();
            }
        }
        return zip;
    }

    /** The clocks of the newsroom go on: one of them may hold what is wanted here, and want what is held. */
    private void clear() {
        await().atMost(LONG).ignoreExceptionsInstanceOf(SQLException.class).until(() -> {
            truncate();
            return true;
        });
    }

    private void truncate() throws SQLException {
        var tables = new TreeSet<>(
                PaperArchiveIT.texts(empty, "select tablename from pg_tables where schemaname = 'public'"));
        tables.removeAll(STAYS);
        try (Connection database =
                        DriverManager.getConnection(empty.jdbcUrl(), empty.jdbcUser(), empty.jdbcPassword());
                var statement = database.createStatement()) {
            statement.execute("truncate table "
                    + tables.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", ")));
        }
    }
}
