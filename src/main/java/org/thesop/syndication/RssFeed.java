package org.thesop.syndication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.thesop.platform.Markup;
import org.thesop.site.WholeStory;

/**
 * A feed as RSS 2.0 has it, for readers that know no other. What RSS has no word for is said in those of others that feed
 * readers know: the whole text, more than one author, the second date.
 */
final class RssFeed {

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);

    private RssFeed() {}

    static void write(Feed feed, FeedWords words, OutputStream to) throws IOException {
        Xml.write(to, document -> {
            document.note(words.forPeople());
            document.element(
                    "rss",
                    rss -> rss.element("channel", xml -> channel(feed, words, xml)),
                    "version",
                    "2.0",
                    "xmlns:atom",
                    "http://www.w3.org/2005/Atom",
                    "xmlns:content",
                    "http://purl.org/rss/1.0/modules/content/",
                    "xmlns:dc",
                    "http://purl.org/dc/elements/1.1/");
        });
    }

    private static void channel(Feed feed, FeedWords words, Xml xml) throws XMLStreamException, IOException {
        xml.text("title", feed.title());
        xml.text("link", feed.page());
        xml.text("description", feed.about());
        xml.text("language", feed.language());
        xml.text("lastBuildDate", moment(feed.updated()));
        xml.text("docs", words.home() + "/feeds");
        xml.empty("atom:link", "rel", "self", "type", FeedForm.RSS.type(), "href", feed.in(FeedForm.RSS));
        if (words.hub() != null) {
            xml.empty("atom:link", "rel", "hub", "href", words.hub());
        }
        for (var story : feed.stories()) {
            xml.element("item", item -> item(story, words, item));
        }
    }

    private static void item(WholeStory story, FeedWords words, Xml xml) throws XMLStreamException {
        xml.text("title", story.headline());
        xml.text("link", story.address());
        xml.text("guid", words.id(story.id()), "isPermaLink", "false");
        xml.text("pubDate", moment(story.published()));
        xml.text(
                "atom:updated",
                DateTimeFormatter.ISO_INSTANT.format(story.updated().truncatedTo(ChronoUnit.SECONDS)));
        for (var writer : story.writers()) {
            xml.text("dc:creator", writer.name());
        }
        xml.text("dc:language", story.language());
        xml.text("category", story.sectionName(), "domain", words.home() + "/section/");
        for (var tag : story.tags()) {
            xml.text("category", tag.name(), "domain", words.home() + "/tag/");
        }
        // HTML here, unlike in the other forms: a summary that speaks of <b> would be bold.
        xml.text("description", Markup.text(story.summary()));
        xml.text("content:encoded", story.body());
    }

    private static String moment(Instant moment) {
        return RFC_822.format(moment.atOffset(ZoneOffset.UTC));
    }
}
