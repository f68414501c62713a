package org.thesop.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.platform.Markup;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.site.Credit;
import org.thesop.syndication.NewsItem;

/** A story as a person at a partner reads it in a mail: what is to be done with it first, then the copy as plain text. */
@ApplicationScoped
class ReadableStory {

    private static final Pattern ENDS = Pattern.compile("</(?:p|h[1-6]|blockquote|li|figcaption)>|<hr[^>]*>|<br[^>]*>");
    private static final Pattern MARK = Pattern.compile("<[^>]*>");

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /**
     * What the mail is called: what readers had and may have no more is called by its address.
     *
     * @param headline by which whoever was sent it ahead knows it
     */
    String subject(NewsItem item, StoryNews news, String headline) {
        if (item.embargoed() != null) {
            return messages.text("partner.mail.subject.until", zone.full(item.embargoed()), headline);
        }
        var address = item.canceled() && item.path() != null;
        return messages.text("partner.mail.subject." + word(item, news), address ? where(item) : headline);
    }

    /** Plain, with an empty line between paragraphs. */
    String text(NewsItem item, StoryNews news) {
        var first = item.embargoed() == null
                ? messages.text("partner.mail.first." + word(item, news))
                : messages.text("partner.mail.first.until", zone.full(item.embargoed()));
        var said = item.canceled() ? gone(item) : copy(item);
        return Stream.concat(Stream.of(first), said)
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** It is said of what is in it: things may have changed since it was put on its way. */
    private static String word(NewsItem item, StoryNews news) {
        var ahead = news.to() == StoryNews.To.WHO_HAS_IT_AHEAD;
        if (item.canceled()) {
            return ahead ? (news == StoryNews.DROPPED ? news : StoryNews.HELD).name() : StoryNews.WITHDRAWN.name();
        }
        if (ahead && item.status() != NewsItem.Status.WITHHELD) {
            return "STANDS";
        }
        return item.clarifies() ? "CLARIFIED" : news.name();
    }

    private static Stream<String> gone(NewsItem item) {
        return Stream.of(item.notice(), where(item));
    }

    private static Stream<String> copy(NewsItem item) {
        var corrections = item.corrections().stream().map(NewsItem.Correction::text);
        var by = item.writers().stream().map(Credit::name).collect(Collectors.joining(", "));
        var head = Stream.of(item.headline(), item.deck(), by);
        var body = ENDS.splitAsStream(item.body())
                .map(part ->
                        Markup.plain(MARK.matcher(part).replaceAll("")).strip().replaceAll("\\s+", " "));
        return Stream.of(corrections, head, body, Stream.of(where(item))).flatMap(each -> each);
    }

    private static String where(NewsItem item) {
        return item.path() == null ? "" : Settings.paperUrl() + item.path();
    }
}
