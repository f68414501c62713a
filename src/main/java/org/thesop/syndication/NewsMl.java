package org.thesop.syndication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.thesop.site.Credit;
import org.thesop.story.Byline;

/**
 * A story as NewsML-G2 has it (IPTC, 2.34, conformance power): the form in which news agencies exchange text. Elements stand in
 * the order that its schema asks for. What was taken down is the same item once more, as a new version that cancels it.
 */
public final class NewsMl {

    /** As {@code Content-Type} names it. */
    public static final String TYPE = "application/vnd.iptc.g2.newsitem+xml";

    private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** Says what the prefixes of the codes below stand for; nobody has to fetch it who knows them. */
    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml";

    private NewsMl() {}

    /** The document, as UTF-8. */
    public static byte[] of(NewsItem item, FeedWords words) {
        var content = new ByteArrayOutputStream();
        try {
            Xml.write(
                    content,
                    document -> document.element(
                            "newsItem",
                            xml -> write(item, words, xml),
                            "xmlns",
                            NAMESPACE,
                            "guid",
                            words.id(item.storyId()),
                            "version",
                            Integer.toString(item.version()),
                            "standard",
                            "NewsML-G2",
                            "standardversion",
                            "2.34",
                            "conformance",
                            "power",
                            "xml:lang",
                            item.language()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static void write(NewsItem item, FeedWords words, Xml xml) throws XMLStreamException, IOException {
        xml.empty("catalogRef", "href", CATALOG);
        xml.element("rightsInfo", rights -> rights.element("copyrightHolder", holder -> named(words.paper(), holder)));
        xml.element("itemMeta", meta -> management(item, words, meta));
        xml.element("contentMeta", meta -> {
            administrative(item, words, meta);
            descriptive(item, meta);
        });
        if (!item.canceled()) {
            xml.element("contentSet", set -> content(item, set));
        }
    }

    private static void management(NewsItem item, FeedWords words, Xml xml) throws XMLStreamException, IOException {
        xml.empty("itemClass", "qcode", "ninat:text");
        xml.element("provider", provider -> named(words.paper(), provider), "uri", words.home() + "/");
        xml.text("versionCreated", moment(item.versionCreated()));
        xml.text("firstCreated", moment(item.firstCreated()));
        if (item.embargoed() != null) {
            xml.text("embargoed", moment(item.embargoed()));
        }
        xml.empty("pubStatus", "qcode", "stat:" + item.status().code());
        for (var correction : item.corrections()) {
            xml.text("edNote", correction.text());
        }
        xml.text("edNote", item.notice());
        if (item.corrects()) {
            xml.empty("signal", "qcode", "sig:correction");
        } else if (item.version() > 1 && !item.canceled()) {
            xml.empty("signal", "qcode", "sig:update");
        }
        if (item.path() != null) {
            xml.empty("link", "rel", "irel:seeAlso", "href", words.whole(item.path()), "contenttype", "text/html");
        }
    }

    private static void administrative(NewsItem item, FeedWords words, Xml xml) throws XMLStreamException, IOException {
        if (item.published() != null) {
            xml.text("contentCreated", moment(item.published()));
        }
        if (item.updated() != null) {
            xml.text("contentModified", moment(item.updated()));
        }
        if (item.dateline() != null) {
            xml.element("located", located -> named(item.dateline(), located));
        }
        for (var writer : item.writers()) {
            party("creator", writer, words, xml);
        }
        for (var other : item.others()) {
            party("contributor", other, words, xml);
        }
    }

    private static void descriptive(NewsItem item, Xml xml) throws XMLStreamException, IOException {
        xml.empty("language", "tag", item.language());
        if (item.genre() != null) {
            xml.element(
                    "genre",
                    genre -> named(genreName(item), genre),
                    "literal",
                    item.genre().name());
        }
        for (var tag : item.tags()) {
            xml.text("keyword", tag.name());
        }
        if (item.topic() != null) {
            xml.element(
                    "subject",
                    subject -> subject.text("name", item.topic().standardName(), "xml:lang", "en"),
                    "type",
                    "cpnat:abstract",
                    "qcode",
                    "medtop:" + item.topic().code());
        }
        if (item.sectionName() != null) {
            xml.element("subject", subject -> named(item.sectionName(), subject), "literal", item.section());
        }
        xml.text("headline", item.headline());
        xml.text("dateline", item.dateline());
        var by = item.writers().stream()
                .filter(writer -> writer.place() == Byline.Place.UNDER_HEADLINE)
                .map(Credit::name)
                .collect(Collectors.joining(", "));
        xml.text("by", by.isEmpty() ? null : by);
        xml.text("description", item.deck());
        xml.text("description", item.summary(), "role", "drol:summary");
    }

    /** The text, its pictures named in it by where they are had. */
    private static void content(NewsItem item, Xml xml) throws XMLStreamException, IOException {
        xml.element(
                "inlineXML",
                inline -> inline.element(
                        "html",
                        html -> {
                            html.element("head", head -> head.text("title", item.headline()));
                            html.element("body", body -> body.markup(item.body()));
                        },
                        "xmlns",
                        XHTML,
                        "xml:lang",
                        item.language()),
                "contenttype",
                "application/xhtml+xml",
                "wordcount",
                Integer.toString(item.words()));
    }

    private static void party(String as, Credit credit, FeedWords words, Xml xml)
            throws XMLStreamException, IOException {
        Xml.Part name = party -> named(credit.name(), party);
        if (credit.path() == null) {
            xml.element(as, name);
        } else {
            xml.element(as, name, "uri", words.whole(credit.path()));
        }
    }

    private static void named(String name, Xml xml) throws XMLStreamException {
        xml.text("name", name);
    }

    private static String genreName(NewsItem item) {
        var name = item.genre().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** As RFC 3339 writes it, to the second. */
    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
