package org.thesop.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes the paper as a folder of files: begins with the front page and the list of all pages, and goes on to wherever they lead,
 * page by page, each written when it comes.
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

    private final PrintedPages pages;
    private final SteadyZip zip;
    private final String paper;
    private final Words words;
    private final ExportProgress progress;
    private final Pattern whole;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> missing = new TreeSet<>();
    private final Deque<String> toDo = new ArrayDeque<>();

    /**
     * What the folder says in its own words.
     *
     * @param readme to whoever opens it
     * @param form where a form was: see {@link SitePage}
     * @param redirect a page that leads on: markup with {@code {0}} for the address
     */
    record Words(String readme, String form, String redirect) {}

    SiteWriting(PrintedPages pages, SteadyZip zip, String paper, Words words, ExportProgress progress) {
        this.pages = pages;
        this.zip = zip;
        this.paper = paper;
        this.words = words;
        this.progress = progress;
        this.whole = Pattern.compile(Pattern.quote(paper) + WHOLE);
    }

    void write(OldPlaces old) throws IOException, SQLException {
        text("readme.txt", words.readme());
        find(FIRST);
        find(old.gone());
        while (!toDo.isEmpty()) {
            take(toDo.removeFirst());
            progress.stillAtIt();
        }
        for (var moved : old.moved().entrySet()) {
            lead(moved.getKey(), moved.getValue());
        }
        text("server/nginx.conf", old.forNginx());
        text("server/apache.conf", old.apache());
        text("server/moved.txt", old.forApache());
        if (!missing.isEmpty()) {
            text("server/not-found.txt", String.join("\n", missing) + "\n");
        }
    }

    private void find(Collection<String> paths) {
        for (var path : paths) {
            if (SiteAddress.of(path).isPresent() && seen.add(path)) {
                toDo.addLast(path);
            }
        }
    }

    private void take(String path) throws IOException, SQLException {
        var answer = pages.get(path);
        switch (answer.status()) {
            case 200, 410 -> keep(path, answer);
            case 301, 302, 303, 307, 308 -> follow(path, answer.location());
            default -> missing.add(path);
        }
    }

    private void keep(String path, PrintedPages.Answer answer) throws IOException, SQLException {
        var lies = SiteAddress.of(path).orElseThrow();
        if (!written.add(lies.file())) {
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
            missing.add(path);
        }
    }

    /** A page that leads on, where an address has no query and the file would be taken for a page. */
    private void lead(String from, String to) throws IOException, SQLException {
        var there = SiteAddress.of(to);
        if (from.contains("?") || !SiteAddress.staysInside(from) || there.isEmpty()) {
            return;
        }
        var file = from.matches(".*\\.html?") ? from.substring(1) : fileOf(from);
        if (file != null && written.add(file)) {
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
