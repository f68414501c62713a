package org.thesop.wire;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.thesop.imports.HarmlessXml;
import org.thesop.story.BodyHtml;
import org.thesop.story.Copy;
import org.thesop.story.TooLongException;

/** Reads RSS and Atom, in all the versions that ROME knows, from whoever sent it. */
final class WireFeed {

    /** The longest feed that is read; a larger one is cut off, and refused as broken. */
    static final int MOST_BYTES = 4 << 20;

    /** The newest of a feed; older ones were there before, or come when somebody has looked at these. */
    static final int MOST_ENTRIES = 200;

    private static final int LONGEST_GUID = 500;
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,1000}");

    private WireFeed() {}

    /** What came is no feed. */
    static final class NoFeedException extends Exception {
        private static final long serialVersionUID = 1L;

        NoFeedException(Exception cause) {
            super(cause);
        }
    }

    /** Its entries that have a headline, in the order of the feed. */
    static List<WireEntry> read(byte[] feed) throws NoFeedException {
        try {
            HarmlessXml.check(feed);
            var input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            return input.build(new XmlReader(new ByteArrayInputStream(feed))).getEntries().stream()
                    .limit(MOST_ENTRIES)
                    .map(WireFeed::entry)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (FeedException | IOException | RuntimeException noFeed) {
            throw new NoFeedException(noFeed);
        }
    }

    private static Optional<WireEntry> entry(SyndEntry entry) {
        var headline = line(entry.getTitle());
        var link = Optional.ofNullable(entry.getLink())
                .map(String::strip)
                .filter(address -> ADDRESS.matcher(address).matches())
                .orElse("");
        var guid = Optional.ofNullable(entry.getUri())
                .filter(uri -> !uri.isBlank())
                .orElse(link);
        if (headline.isEmpty() || guid.isBlank() || guid.length() > LONGEST_GUID) {
            return Optional.empty();
        }
        try {
            var summary = entry.getDescription() == null ? "" : value(entry.getDescription());
            var body = entry.getContents().isEmpty()
                    ? summary
                    : value(entry.getContents().get(0));
            return Optional.of(new WireEntry(
                    guid,
                    link,
                    headline,
                    author(entry.getAuthor()),
                    line(summary),
                    BodyHtml.of(body).html(),
                    Optional.ofNullable(entry.getPublishedDate())
                            .or(() -> Optional.ofNullable(entry.getUpdatedDate()))
                            .map(Date::toInstant)
                            .orElse(null)));
        } catch (TooLongException larger) {
            return Optional.empty();
        }
    }

    /** RSS has a mail address there, with the name behind it in brackets; nobody's address is printed. */
    private static String author(String said) {
        var name = line(said).replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1");
        return name.contains("@") ? "" : name;
    }

    private static String value(SyndContent content) {
        return content.getValue() == null ? "" : content.getValue().replace("\0", "");
    }

    /** One line of words, cut where the paper has no more room. */
    private static String line(String html) {
        var line =
                html == null ? "" : Jsoup.parse(html).text().replace("\0", "").strip();
        return line.length() <= Copy.LONGEST_LINE
                ? line
                : line.substring(0, Copy.LONGEST_LINE - 1).strip() + "…";
    }
}
