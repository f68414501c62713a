package org.thesop.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.thesop.story.EmbedProvider;

/**
 * The text of a WordPress post: blocks of the new editor or the old one's half HTML, with shortcodes in it. Captions, pictures
 * and embeds become the paper's own; of the rest the words are kept, and what was lost is said.
 */
final class WordpressBody extends PicturedBody {

    private static final Set<String> LOST =
            Set.of("iframe", "form", "object", "embed", "video", "audio", "canvas", "map");

    /** Before the id that a picture has in the library of a paper of ours. */
    static final String OURS = "thesop-picture:";

    private final List<Because> remarks = new ArrayList<>();

    private WordpressBody(String content, String site, Set<String> lost) {
        super(Jsoup.parseBodyFragment(WordpressText.html(content, lost)), isLong(content));
        document.select("script, style, noscript").remove();
        document.select("a[href]").forEach(a -> a.attr("href", WordpressAddress.whole(a.attr("href"), site)));
        document.select("figure.wp-block-embed").forEach(WordpressBody::embedded);
        document.select("figure.wp-block-pullquote blockquote").forEach(quote -> quote.attr("class", "pull"));
        document.select("figure:has(table), figure:has(blockquote)").forEach(Element::unwrap);
        frames(lost);
        figures(WordpressAddress::picture);
        document.select(String.join(",", LOST)).forEach(element -> {
            lost.add("<" + element.normalName() + ">");
            element.unwrap();
        });
        if (!lost.isEmpty()) {
            remarks.add(Because.of(ImportRemark.MARKUP_LOST, String.join(", ", lost)));
        }
    }

    /** A body of our own export: nothing in it is WordPress's, and it shows pictures and embeds to whoever is not us. */
    private WordpressBody(Document document, boolean isLong) {
        super(document, isLong);
        // What was corrected and where it was written stand in the text for whoever is not us; we have both beside it.
        document.select("body > p.correction").remove();
        document.select("body > p > span.dateline").remove();
        document.select("figure[data-embed] > a").remove();
        document.select("figure[data-media] > img").remove();
        document.select("figure[data-media]")
                .forEach(figure -> figure.attr(NAME, Found.key(OURS + figure.attr("data-media"))));
    }

    /** The body of a post that a paper of ours has exported. */
    static WordpressBody ours(String content) {
        return new WordpressBody(Jsoup.parseBodyFragment(content), isLong(content));
    }

    /** @param site the address of the site, for links that name only a path */
    static WordpressBody of(String content, String site) {
        return new WordpressBody(content, site, new TreeSet<>());
    }

    private static void embedded(Element figure) {
        var words = figure.select("figcaption").remove();
        var alone = figure.selectFirst("figure[data-address]");
        var address = alone == null ? figure.text().strip() : alone.attr("data-address");
        figure.empty();
        figure.attributes().asList().forEach(each -> figure.removeAttr(each.getKey()));
        figure.attr("data-address", address);
        words.forEach(figure::appendChild);
    }

    /** What a frame shows of a house that the paper knows is shown; of any other a link is left. */
    private void frames(Set<String> lost) {
        for (var frame : document.select("iframe[src]")) {
            var address = frame.attr("src").replaceFirst("^//", "https://");
            if (EmbedProvider.embed(watched(address)).isEmpty()) {
                lost.add("<iframe>");
            }
            outOfParagraph(frame, new Element("figure").attr("data-address", watched(address)));
        }
    }

    private static String watched(String frame) {
        return frame.replaceFirst(
                        "(?i)^https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]+).*",
                        "https://www.youtube.com/watch?v=$1")
                .replaceFirst("(?i)^https?://player\\.vimeo\\.com/video/(\\d+).*", "https://vimeo.com/$1");
    }

    /** What was lost or guessed. */
    List<Because> remarks() {
        return remarks;
    }
}
