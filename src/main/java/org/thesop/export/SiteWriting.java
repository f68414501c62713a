package org.thesop.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes the paper as a folder of files: begins with the front page and the list of all pages, and goes on to wherever they lead,
 * page by page, each written when it comes. However many there are, only a few hundred addresses of them are in memory.
 */
final class SiteWriting {

    private static final List<String> FIRST = List.of(
            "/",
            "/robots.txt",
            "/sitemap.xml",
            "/news-sitemap.xml",
            "/ads.txt",
            "/.well-known/security.txt",
            "/feed.atom",
            "/feed.rss",
            "/feed.json",
            "/search");

    /** In site maps and feeds addresses are whole; what of the paper they name is there too. */
    private static final String WHOLE = "(/[^\\s\"'<>\\\\)]*)";

    /** Whoever looks through a list of what is missing looks through no longer one. */
    private static final int MOST_MISSING = 10_000;

    private final PrintedPages pages;
    private final SteadyZip zip;
    private final String paper;
    private final Words words;
    private final ExportProgress progress;
    private final Pattern whole;
    private final FoundPages found;
    private final Set<String> missing = new TreeSet<>();
    private long moreMissing;

    /**
     * What the folder says in its own words.
     *
     * @param readme to whoever opens it
     * @param form where a form was: see {@link SitePage}
     * @param redirect a page that leads on: markup with {@code {0}} for the address
     */
    record Words(String readme, String form, String redirect) {}

    SiteWriting(
            PrintedPages pages, FoundPages found, SteadyZip zip, String paper, Words words, ExportProgress progress) {
        this.pages = pages;
        this.found = found;
        this.zip = zip;
        this.paper = paper;
        this.words = words;
        this.progress = progress;
        this.whole = Pattern.compile(Pattern.quote(paper) + WHOLE);
    }

    void write(OldPlaces old) throws IOException, SQLException {
        text("readme.txt", words.readme());
        find(FIRST);
        old.gone(path -> find(List.of(path)));
        for (var path = found.next(); path.isPresent(); path = found.next()) {
            take(path.get());
            progress.stillAtIt();
        }
        old.moved(this::lead);
        zip.put("server/nginx.conf", out -> written(out, to -> ServerFiles.nginx(old, to)));
        zip.put("server/apache.conf", out -> written(out, to -> ServerFiles.apache(old, to)));
        zip.put("server/moved.txt", out -> written(out, to -> ServerFiles.rewriteMap(old, to)));
        if (!missing.isEmpty()) {
            text(
                    "server/not-found.txt",
                    String.join("\n", missing) + "\n" + (moreMissing == 0 ? "" : "+ " + moreMissing + "\n"));
        }
    }

    private interface Part {
        void to(Writer out) throws IOException, SQLException;
    }

    private static void written(OutputStream file, Part part) throws IOException, SQLException {
        var out = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        part.to(out);
        out.flush();
    }

    private void find(Collection<String> paths) throws SQLException {
        found.find(
                paths.stream().filter(path -> SiteAddress.of(path).isPresent()).toList());
    }

    private void isMissing(String path) {
        if (missing.size() < MOST_MISSING) {
            missing.add(path);
        } else {
            moreMissing++;
        }
    }

    private void take(String path) throws IOException, SQLException {
        var answer = pages.get(path);
        switch (answer.status()) {
            case 200, 410 -> keep(path, answer);
            case 301, 302, 303, 307, 308 -> follow(path, answer.location());
            default -> isMissing(path);
        }
    }

    private void keep(String path, PrintedPages.Answer answer) throws IOException, SQLException {
        var lies = SiteAddress.of(path).orElseThrow();
        if (!found.isNew(lies.file())) {
            return;
        }
        if (answer.type().startsWith("text/html")) {
            var page = new SitePage(new String(answer.content(), StandardCharsets.UTF_8), paper, words.form());
            find(page.found());
            text(lies.file(), page.html());
            if (path.startsWith("/story/") && !path.endsWith("/changes")) {
                progress.another();
            }
        } else if (answer.type().startsWith("image/")) {
            zip.putPacked(lies.file(), out -> out.write(answer.content()));
        } else {
            var text = new String(answer.content(), StandardCharsets.UTF_8);
            find(whole.matcher(text)
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .toList());
            zip.put(lies.file(), out -> out.write(answer.content()));
        }
    }

    private void follow(String path, String location) throws IOException, SQLException {
        var to = location.startsWith(paper + "/") ? location.substring(paper.length()) : location;
        if (to.startsWith("/")) {
            find(List.of(to));
            lead(path, to);
        } else {
            isMissing(path);
        }
    }

    /** A page that leads on, where an address has no query and the file would be taken for a page. */
    private void lead(String from, String to) throws IOException, SQLException {
        var there = SiteAddress.of(to);
        if (from.contains("?") || !SiteAddress.staysInside(from) || there.isEmpty()) {
            return;
        }
        var file = from.matches(".*\\.html?") ? from.substring(1) : fileOf(from);
        if (file != null && found.isNew(file)) {
            text(file, words.redirect().replace("{0}", there.get().link()));
        }
    }

    private static String fileOf(String path) {
        return SiteAddress.of(path)
                .filter(SiteAddress::isPage)
                .map(SiteAddress::file)
                .filter(file -> !file.contains(".php/"))
                .orElse(null);
    }

    private void text(String file, String text) throws IOException, SQLException {
        zip.put(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
