package org.thesop.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
final class WordpressBody extends ArrivingBody {

    private static final Set<String> LOST =
            Set.of("iframe", "form", "object", "embed", "video", "audio", "canvas", "map");

    /** Before the id that a picture has in the library of a paper of ours. */
    static final String OURS = "thesop-picture:";

    private final Document document;
    private final boolean isLong;
    private final List<Because> remarks = new ArrayList<>();
    private final Set<String> lost = new TreeSet<>();

    private WordpressBody(String content, String site) {
        isLong = ArrivingBody.isLong(content);
        document = Jsoup.parseBodyFragment(WordpressText.html(content, lost));
        document.outputSettings().prettyPrint(false);
        document.select("script, style, noscript").remove();
        document.select("a[href]").forEach(a -> a.attr("href", WordpressAddress.whole(a.attr("href"), site)));
        document.select("figure.wp-block-embed").forEach(WordpressBody::embedded);
        document.select("figure.wp-block-pullquote blockquote").forEach(quote -> quote.attr("class", "pull"));
        document.select("figure:has(table), figure:has(blockquote)").forEach(Element::unwrap);
        frames();
        figures();
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
        this.document = document;
        this.isLong = isLong;
        document.outputSettings().prettyPrint(false);
        // What was corrected and where it was written stand in the text for whoever is not us; we have both beside it.
        document.select("body > p.correction").remove();
        document.select("body > p > span.dateline").remove();
        document.select("figure[data-embed] > a").remove();
        document.select("figure[data-media] > img").remove();
        document.select("figure[data-media]")
                .forEach(figure -> figure.attr("data-wordpress", Found.key(OURS + figure.attr("data-media"))));
    }

    /** The body of a post that a paper of ours has exported. */
    static WordpressBody ours(String content) {
        return new WordpressBody(Jsoup.parseBodyFragment(content), ArrivingBody.isLong(content));
    }

    /** @param site the address of the site, for links that name only a path */
    static WordpressBody of(String content, String site) {
        return new WordpressBody(content, site);
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
    private void frames() {
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

    /** In a gallery each picture has its own figure, in the order of the gallery. */
    private void figures() {
        var last = new HashMap<Element, Element>();
        for (var image : document.select("img")) {
            var figure = image.closest("figure");
            if (figure == null) {
                figure = new Element("figure");
                var link = image.parent() != null && image.parent().normalName().equals("a") ? image.parent() : image;
                outOfParagraph(link, figure);
            } else {
                image.remove();
            }
            if (figure.hasAttr("data-wordpress")) {
                var next = new Element("figure");
                last.getOrDefault(figure, figure).after(next);
                last.put(figure, next);
                figure = next;
            }
            figure.attr("data-wordpress", Found.key(WordpressAddress.picture(image.attr("src"))));
            figure.attr("data-alt", image.attr("alt"));
        }
        document.select("figure a:empty").remove();
    }

    /** A figure stands beside paragraphs, where what it replaces stood in one. */
    private static void outOfParagraph(Element replaced, Element figure) {
        var paragraph = replaced.closest("p, h1, h2, h3, h4, h5, h6, li");
        if (paragraph == null) {
            replaced.replaceWith(figure);
        } else {
            replaced.remove();
            paragraph.before(figure);
        }
    }

    /** What was lost or guessed. */
    List<Because> remarks() {
        return remarks;
    }

    @Override
    boolean isLong() {
        return isLong;
    }

    @Override
    Set<String> pictures() {
        return new LinkedHashSet<>(document.select("figure[data-wordpress]").eachAttr("data-wordpress"));
    }

    @Override
    String html(Map<String, String> here) {
        var shown = document.clone();
        for (var figure : shown.select("figure[data-wordpress]")) {
            var id = here.get(figure.attr("data-wordpress"));
            figure.removeAttr("data-wordpress");
            if (id == null) {
                figure.tagName("p");
            } else {
                figure.attr("data-media", id);
            }
        }
        return shown.body().html();
    }
}
