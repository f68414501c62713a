package org.thesop.syndication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The site map as sitemaps.org has it, and the list of news as Google has it. */
public final class MapWriting {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private MapWriting() {}

    /** Gives the lines that come after an id, none when there are no more. */
    public interface Lines {
        List<MapLine> after(long id);
    }

    /** The list of the files. @param home the paper's address, without a slash at the end */
    public static void index(List<MapFile> files, String home, OutputStream to) throws IOException {
        Xml.write(
                to,
                document -> document.element(
                        "sitemapindex",
                        index -> {
                            for (var file : files) {
                                index.element("sitemap", each -> each.text("loc", home + file.path()));
                            }
                        },
                        "xmlns",
                        NAMESPACE));
    }

    /** A file: these lines, and as long as there are any, those after them. */
    public static void file(List<MapLine> first, Lines more, String home, OutputStream to) throws IOException {
        Xml.write(
                to,
                document -> document.element(
                        "urlset",
                        urls -> {
                            for (var lines = first; !lines.isEmpty(); ) {
                                for (var line : lines) {
                                    urls.element("url", url -> {
                                        url.text("loc", home + line.path());
                                        url.text("lastmod", moment(line.changedAt()));
                                        for (var other : line.alternates()) {
                                            url.empty(
                                                    "xhtml:link",
                                                    "rel",
                                                    "alternate",
                                                    "hreflang",
                                                    other.language(),
                                                    "href",
                                                    home + other.path());
                                        }
                                    });
                                }
                                lines = more.after(lines.get(lines.size() - 1).id());
                            }
                        },
                        "xmlns",
                        NAMESPACE,
                        "xmlns:xhtml",
                        "http://www.w3.org/1999/xhtml"));
    }

    /**
     * The news. A map has to have an address: while nothing came out, the front page, of which nothing is said.
     *
     * @param paper its name
     */
    public static void news(List<NewsLine> lines, String paper, String home, OutputStream to) throws IOException {
        Xml.write(
                to,
                document -> document.element(
                        "urlset",
                        urls -> {
                            if (lines.isEmpty()) {
                                urls.element("url", url -> url.text("loc", home + "/"));
                            }
                            for (var line : lines) {
                                urls.element("url", url -> {
                                    url.text("loc", home + line.path());
                                    url.element("news:news", news -> {
                                        news.element("news:publication", publication -> {
                                            publication.text("news:name", paper);
                                            publication.text("news:language", line.spoken());
                                        });
                                        news.text("news:publication_date", moment(line.published()));
                                        news.text("news:title", line.headline());
                                    });
                                });
                            }
                        },
                        "xmlns",
                        NAMESPACE,
                        "xmlns:news",
                        NEWS));
    }

    private static String moment(Instant moment) {
        return moment == null ? null : DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
