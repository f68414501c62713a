package org.thesop.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.thesop.imports.NewsItems.Item;
import org.thesop.platform.Markup;

/** Reads IPTC's news in XML: NewsML-G2 news items, by themselves or in a message, and NITF. */
final class NewsXml {

    private NewsXml() {}

    /** The stories in it; none where it holds no text. */
    static List<Item> read(byte[] xml, ZoneId zone) {
        // Read through once with all bounds; after that it is small and harmless, and easier as a tree.
        HarmlessXml.check(xml);
        var document = tree(xml);
        var items = document.select("newsItem");
        if (!items.isEmpty()) {
            return items.stream()
                    .filter(NewsXml::hasText)
                    .map(item -> newsItem(item, NewsXmlPictures.of(item, items), zone))
                    .toList();
        }
        var nitf = document.select("nitf").first();
        if (nitf == null) {
            throw new UnreadableSourceException(Because.of(
                    document.select("packageItem").isEmpty() ? ImportReason.NO_NEWS_ITEM : ImportReason.NO_TEXT_ITEM));
        }
        return List.of(nitf(nitf, zone));
    }

    private static Document tree(byte[] xml) {
        try {
            var document = Jsoup.parse(new ByteArrayInputStream(xml), null, "", Parser.xmlParser());
            document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
            document.getAllElements()
                    .forEach(each ->
                            each.tagName(each.tagName().substring(each.tagName().indexOf(':') + 1)));
            return document;
        } catch (IOException noneFromMemory) {
            throw new UncheckedIOException(noneFromMemory);
        }
    }

    static boolean hasText(Element item) {
        return !item.select("contentSet > inlineXML, contentSet > inlineData").isEmpty();
    }

    private static Item newsItem(Element item, List<ItemPicture> pictures, ZoneId zone) {
        var meta = item.select("itemMeta").first();
        var content = item.select("contentMeta").first();
        var first = NewsMoment.of(text(content, "contentCreated"), zone);
        var summary = text(content, "description[role~=(?i)summary]");
        var created = first == null ? NewsMoment.of(text(meta, "firstCreated"), zone) : first;
        return new Item(
                item.attr("guid"),
                text(content, "headline"),
                summary.isEmpty() ? "" : text(content, "description:not([role])"),
                NewsItems.bylines(Optional.of(text(content, "by"))
                        .filter(by -> !by.isEmpty())
                        .orElseGet(() -> text(content, "creator > name"))),
                text(content, "dateline"),
                html(item),
                summary.isEmpty() ? text(content, "description") : summary,
                content == null ? "" : content.select("language").attr("tag"),
                names(content, "subject > name"),
                meta == null ? "" : meta.select("pubStatus").attr("qcode"),
                NewsMoment.of(text(meta, "embargoed"), zone),
                created == null ? NewsMoment.of(text(meta, "versionCreated"), zone) : created,
                pictures);
    }

    private static String html(Element item) {
        var xml = item.select("contentSet > inlineXML").first();
        if (xml == null) {
            return Markup.text(item.select("contentSet > inlineData").first().wholeText());
        }
        var nitf = xml.select("body\\.content").first();
        var body = xml.select("body").first();
        return nitf != null ? nitf.html() : body != null ? body.html() : xml.html();
    }

    private static Item nitf(Element nitf, ZoneId zone) {
        var head = nitf.select("body\\.head").first();
        var body = nitf.select("body\\.content").first();
        var issued = NewsMoment.of(nitf.select("docdata > date\\.issue").attr("norm"), zone);
        var released = NewsMoment.of(nitf.select("docdata > date\\.release").attr("norm"), zone);
        var status = nitf.select("docdata").attr("management-status");
        var held = status.equalsIgnoreCase("embargoed");
        var told = text(head, "dateline > location");
        var pictures = NewsXmlPictures.in(body);
        return new Item(
                Stream.of(
                                nitf.select("docdata > doc-id").attr("id-string"),
                                nitf.select("docdata > du-key").attr("key"),
                                nitf.select("head > meta[name=id]").attr("content"))
                        .filter(id -> !id.isBlank())
                        .findFirst()
                        .orElse(""),
                Optional.of(text(head, "hedline > hl1"))
                        .filter(line -> !line.isEmpty())
                        .orElseGet(() -> text(nitf, "head > title")),
                text(head, "hedline > hl2"),
                head == null
                        ? List.of()
                        : head.select("byline").stream()
                                .flatMap(each -> NewsItems.bylines(byline(each)).stream())
                                .toList(),
                told.isEmpty() ? text(head, "dateline") : told,
                body == null ? "" : body.html(),
                text(head, "abstract"),
                nitf.attr("xml:lang"),
                nitf.select("docdata > key-list > keyword").eachAttr("key"),
                status,
                held ? released : null,
                held ? issued : later(issued, released),
                pictures);
    }

    /** What was issued ahead came out when it was released. */
    private static Instant later(Instant issued, Instant released) {
        return issued == null || released != null && released.isAfter(issued) ? released : issued;
    }

    private static String byline(Element byline) {
        var person = text(byline, "person");
        return person.isEmpty() ? byline.ownText() : person;
    }

    private static List<String> names(Element from, String query) {
        return from == null
                ? List.of()
                : from.select(query).eachText().stream()
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList();
    }

    static String text(Element from, String query) {
        var found = from == null ? null : from.select(query).first();
        return found == null ? "" : found.text().strip();
    }
}
