package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thesop.newsroom.S3Server;
import org.thesop.newsroom.TheNewsroom;

/** The whole paper goes into its own archive, and comes out of it in an empty paper as it was. */
class PaperArchiveIT {

    /** What changes by itself between two looks at the running newsroom, or by the look itself. */
    private static final Set<String> UNSTEADY = Set.of("missed_address", "record_line", "story_views");

    private static final String WITHOUT = "array['token_hash', 'mail_id', 'by_mail', 'confirm_hash', 'secret']";

    /** From the root of the folder. */
    private static final Pattern LINK = Pattern.compile("[ \n](?:href|src)=\"(/(?!/)[^\"#]*)");

    private static final String LINKS = """
            select c.relname || ' ' || a.attname || ' ' || t.relname from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
            where k.contype = 'f' and c.relnamespace = 'public'::regnamespace order by 1
            """;

    private static final String PICTURE = "a-picture-of-the-archive";
    static final String BUCKET = "pictures-of-the-empty-paper";

    @TempDir
    Path folder;

    @Test
    void an_empty_paper_reads_it_back_and_writes_the_same_bytes_again_and_so_with_wxr() throws Exception {
        var running = TheNewsroom.running();
        var picture = aPicture(running);
        var archive = folder.resolve("paper.zip");
        new Export(paper(running)).to(archive, "archive", "maggie");
        var leftOut = leftOut(archive);
        var tables = hashes(running, leftOut);
        assertThat(tables).containsKeys("story", "edition", "revision", "decision", "record_link", "picture");
        assertThat(texts(running, LINKS))
                .as("links between tables")
                .isNotEmpty()
                .allSatisfy(link -> assertThat(leadsSomewhere(link, carried(archive)))
                        .as(link)
                        .isTrue());
        assertThat(carried(archive))
                .as("every table is carried, or known not to be")
                .containsAll(tables.keySet())
                .doesNotContain("mail", "lease", "calendar_address");

        var home = TheNewsroom.temporaryHome();
        try (var bucket = S3Server.with(BUCKET);
                var empty = withPicturesIn(bucket, home, running)) {
            empty.start();
            empty.waitForPaper();
            empty.waitForLogin();
            assertThatThrownBy(() -> command(empty, home).read(archive, "founder"))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("managing editor");
            foundedBy("founder", empty);
            new WxrThereAndBack(running, empty, bucket, folder).go();
            foundedBy("founder", empty);
            assertThat(command(empty, home).read(archive, "founder")).contains("is here");

            assertThat(hashes(empty, leftOut)).isEqualTo(tables);
            assertThat(pageOf(empty, newestStory(empty)).statusCode()).isEqualTo(200);
            var there = bucket.store().getBlob(BUCKET, "media/" + PICTURE + "/whole.png");
            try (var content = there.getPayload().openStream()) {
                assertThat(content).hasBinaryContent(picture);
            }
            assertThat(home.resolve("files/media")).doesNotExist();
            assertThat(new Backup(home, Clock.systemUTC()).picturesElsewhere())
                    .hasValueSatisfying(place -> assertThat(place).contains(BUCKET));
            waitUntilFound(empty);

            var again = folder.resolve("again.zip");
            new Export(paper(empty)).to(again, "archive", "maggie");
            assertThat(sums(again)).isEqualTo(sums(archive));
            assertThat(Files.mismatch(again, archive)).isEqualTo(-1);

            assertThatThrownBy(() -> command(empty, home).read(archive, "maggie"))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("not empty");
            readersGetItFromTheBucketAndAreToldWhenThatIsAway(bucket, empty, picture);
        }
    }

    private static void readersGetItFromTheBucketAndAreToldWhenThatIsAway(
            S3Server bucket, Newsroom paper, byte[] picture) throws IOException, SQLException {
        change(paper, "update person set portrait_id = '" + PICTURE + "', listed = true where handle = 'maggie'");
        var shown = paper.paper().resolve("/media/" + PICTURE + "/480");
        var whole = get(shown);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(picture.length);
        var part = get(shown, "Range", "bytes=1-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("PNG");
        assertThat(get(paper.management().resolve("/health/live")).body()).contains(BUCKET, "\"answers\":true");

        bucket.close();
        var away = get(paper.paper().resolve("/media/" + PICTURE + "/960"));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(pageOf(paper, newestStory(paper)).statusCode()).isEqualTo(200);
        assertThat(get(paper.management().resolve("/health/live")).body()).contains("\"answers\":false");
    }

    /** It writes the addresses of the full one, and may ask that for pictures. */
    private static Newsroom withPicturesIn(S3Server bucket, Path home, Newsroom full) {
        return TheNewsroom.builder(home)
                .demo(false)
                .environment("THESOP_PAPER_URL", full.paper().toString())
                .environment("THESOP_OUTGOING_ALLOWED", full.paper().getAuthority())
                .environment("THESOP_S3_BUCKET", BUCKET)
                .environment("THESOP_S3_ENDPOINT", bucket.address().toString())
                .environment("THESOP_S3_KEY", S3Server.KEY)
                .environment("THESOP_S3_SECRET", S3Server.SECRET)
                .build();
    }

    @Test
    void only_a_managing_editor_takes_the_paper_along() {
        var file = folder.resolve("eddies.zip");
        assertThatThrownBy(() -> new Export(paper(TheNewsroom.running())).to(file, "archive", "eddie"))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("managing editor");
        assertThat(file).doesNotExist();
    }

    @Test
    void the_web_site_has_every_story_and_no_link_within_it_leads_nowhere() throws Exception {
        var running = TheNewsroom.running();
        var site = folder.resolve("site.zip");
        new Export(paper(running)).to(site, "site", "maggie");
        try (var zip = new ZipFile(site.toFile())) {
            var files = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            assertThat(files)
                    .contains(
                            "index.html",
                            "feed.atom",
                            "sitemap.xml",
                            "robots.txt",
                            "search/index.html",
                            "server/nginx.conf");
            assertThat(newestStory(running).substring(1) + "/index.html").isIn(files);
            var dead = new TreeSet<String>();
            for (var file : files) {
                if (file.endsWith(".html")) {
                    var page = text(zip, file);
                    assertThat(page).as(file).doesNotContain("<form");
                    LINK.matcher(page).results().map(link -> link.group(1)).forEach(link -> {
                        if (!files.contains(lies(link))) {
                            dead.add(link + " in " + file);
                        }
                    });
                }
            }
            assertThat(dead).isEmpty();
        }
    }

    /** As a web server finds the file of an address. */
    private static String lies(String link) {
        var path = link.substring(1).replace("&amp;", "&");
        return link.endsWith("/") ? path + "index.html" : path;
    }

    private static String text(ZipFile zip, String file) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is carried leads to nothing that is not, but by columns that are not carried either. */
    private static boolean leadsSomewhere(String link, List<String> carried) {
        var parts = link.split(" ", -1);
        return !carried.contains(parts[0]) || carried.contains(parts[2]) || parts[1].equals("mail_id");
    }

    static RunningPaper paper(Newsroom newsroom) throws IOException {
        var secrets = Secrets.read(newsroom.logs().getParent().resolve("secrets.properties"));
        return new RunningPaper(newsroom.paper(), newsroom.keycloak(), secrets.get(Secrets.Name.CLIENT_SECRET));
    }

    private static ImportArchive command(Newsroom newsroom, Path home) throws IOException {
        return new ImportArchive(paper(newsroom), home);
    }

    /** As the one-time link of a new paper makes them. */
    static void foundedBy(String handle, Newsroom newsroom) throws SQLException {
        try (var database =
                        DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
                var insert = database.prepareStatement("insert into person (handle, name, role, joined_on, version)"
                        + " values (?, 'The Founder', 'MANAGING_EDITOR', current_date, 0)")) {
            insert.setString(1, handle);
            insert.executeUpdate();
        }
    }

    private static void change(Newsroom newsroom, String sql) throws SQLException {
        try (var database =
                        DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    private static Map<String, String> hashes(Newsroom newsroom, Set<String> leftOut) throws SQLException {
        try (var database =
                DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword())) {
            var hashes = new TreeMap<String, String>();
            for (var table : texts(newsroom, "select tablename from pg_tables where schemaname = 'public'")) {
                if (!UNSTEADY.contains(table) && !leftOut.contains(table)) {
                    try (var query = database.prepareStatement("select coalesce(md5(string_agg(md5(said), '' order by"
                                    + " md5(said))), '') from (select (to_jsonb(t) - " + WITHOUT
                                    + ")::text as said from \""
                                    + table + "\" t) rows");
                            var row = query.executeQuery()) {
                        row.next();
                        hashes.put(table, row.getString(1));
                    }
                }
            }
            return hashes;
        }
    }

    static List<String> texts(Newsroom newsroom, String sql) throws SQLException {
        try (var database =
                        DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
                var query = database.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static List<String> carried(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return zip.stream()
                    .map(entry -> Pattern.compile("data/(\\w+)\\.jsonl").matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .toList();
        }
    }

    /** As the archive itself says: tables, and columns with their table before them. */
    private static Set<String> leftOut(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                var reader = Json.createReader(zip.getInputStream(zip.getEntry("manifest.json")))) {
            return reader.readObject().getJsonObject("leftOut").values().stream()
                    .flatMap(names -> names.asJsonArray().getValuesAs(JsonString::getString).stream())
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> sums(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                var in = zip.getInputStream(zip.getEntry("SHA256SUMS"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String newestStory(Newsroom newsroom) throws SQLException {
        return texts(newsroom, """
                select '/story/' || f.slug || '/' || to_char(s.day, 'YYYY/MM/DD') || '/' || s.slug
                from story s join section f on f.id = s.section_id join edition e on e.story_id = s.id
                where e.state = 'PUBLISHED' order by s.first_published_at desc, s.id desc limit 1
                """).get(0);
    }

    /** One that nobody has put into a story yet. */
    private static byte[] aPicture(Newsroom newsroom) throws IOException, SQLException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        var folder = Files.createDirectories(
                newsroom.logs().getParent().resolve("files/media").resolve(PICTURE));
        Files.write(folder.resolve("whole.png"), png.toByteArray());
        try (var database =
                        DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
                var insert = database.prepareStatement("insert into picture (id, type, width, height, whole_width,"
                        + " whole_height, sha256, file_name, uploaded_at, made_at)"
                        + " values (?, 'image/png', 4, 3, 4, 3, 'of-the-archive', 'boat.png', now(), now())")) {
            insert.setString(1, PICTURE);
            insert.executeUpdate();
        }
        return png.toByteArray();
    }

    private static HttpResponse<String> pageOf(Newsroom newsroom, String path) throws IOException {
        return get(newsroom.paper().resolve(path));
    }

    /** As a program that says that it is one: readers are counted, and the count is in the archive. */
    private static HttpResponse<String> get(URI address, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(address).header("User-Agent", "curl/8");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The index of the new paper follows what was read, by itself. */
    private static void waitUntilFound(Newsroom newsroom) throws IOException, SQLException {
        var word = texts(newsroom, """
                select substring(headline from '[A-Za-z]{6,}') from edition
                where state = 'PUBLISHED' and headline ~ '[A-Za-z]{6,}' order by published_at desc, id desc limit 1
                """).get(0);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> pageOf(newsroom, "/search?q=" + word).body().contains("<mark>"));
    }
}
