package org.thesop.syndication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;
import org.thesop.site.Credit;
import org.thesop.site.WholeStory;

/** A feed as Atom (RFC 4287) has it: the form that says most, and the one to choose. */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    static void write(Feed feed, FeedWords words, OutputStream to) throws IOException {
        Xml.write(to, document -> {
            document.note(words.forPeople());
            document.element("feed", xml -> content(feed, words, xml), "xmlns", NAMESPACE, "xml:lang", feed.language());
        });
    }

    private static void content(Feed feed, FeedWords words, Xml xml) throws XMLStreamException, IOException {
        xml.text("id", feed.in(FeedForm.ATOM));
        xml.text("title", feed.title());
        xml.text("subtitle", feed.about());
        link(xml, "self", FeedForm.ATOM.type(), feed.in(FeedForm.ATOM));
        link(xml, "alternate", "text/html", feed.page());
        if (words.hub() != null) {
            xml.empty("link", "rel", "hub", "href", words.hub());
        }
        xml.text("updated", moment(feed.updated()));
        // The author of whatever names nobody.
        xml.element("author", author -> {
            author.text("name", words.paper());
            author.text("uri", words.home() + "/");
        });
        for (var story : feed.stories()) {
            xml.element("entry", entry -> entry(story, words, entry), "xml:lang", story.language());
        }
    }

    private static void entry(WholeStory story, FeedWords words, Xml xml) throws XMLStreamException, IOException {
        xml.text("id", words.id(story.id()));
        xml.text("title", story.headline());
        link(xml, "alternate", "text/html", story.address());
        xml.text("published", moment(story.published()));
        xml.text("updated", moment(story.updated()));
        for (var writer : story.writers()) {
            person("author", writer, words, xml);
        }
        for (var other : story.others()) {
            person("contributor", other, words, xml);
        }
        xml.empty(
                "category",
                "term",
                story.section(),
                "scheme",
                words.home() + "/section/",
                "label",
                story.sectionName());
        for (var tag : story.tags()) {
            xml.empty("category", "term", tag.slug(), "scheme", words.home() + "/tag/", "label", tag.name());
        }
        xml.text("summary", story.summary());
        xml.text("content", story.body(), "type", "html");
    }

    private static void person(String as, Credit credit, FeedWords words, Xml xml)
            throws XMLStreamException, IOException {
        xml.element(as, person -> {
            person.text("name", credit.name());
            person.text("uri", words.whole(credit.path()));
        });
    }

    private static void link(Xml xml, String rel, String type, String address) throws XMLStreamException {
        xml.empty("link", "rel", rel, "type", type, "href", address);
    }

    /** As RFC 3339 writes it, to the second. */
    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
