package org.thesop.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.thesop.platform.Markup;
import org.thesop.story.EmbedProvider;

/**
 * The text of a WordPress post: blocks of the new editor or the old one's half HTML, with shortcodes in it. Captions, pictures
 * and embeds become the paper's own; of the rest the words are kept, and what was lost is said.
 */
final class WordpressBody extends ArrivingBody {

    /** What stands between brackets and is no shortcode is somebody's remark in a quotation: "[sic]". */
    private static final Set<String> SHORTCODES =
            Set.of("audio", "video", "playlist", "gallery", "embed", "caption", "wp_caption");

    private static final Pattern SHORTCODE = Pattern.compile(
            "\\[(/?)([a-z][a-z0-9_-]{1,40})((?:\\s[^\\]\\[]{0,4000})?)(/?)\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern CAPTION = Pattern.compile(
            "(?is)\\[(?:wp_)?caption[^\\]]*\\]\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)(.*?)\\[/(?:wp_)?caption\\]");

    private static final Pattern EMBED = Pattern.compile("(?is)\\[embed[^\\]]*\\]\\s*(\\S+?)\\s*\\[/embed\\]");
    private static final Pattern ADDRESS_ALONE = Pattern.compile("(?m)^[ \\t]*(https?://[^\\s<>\"\\[\\]]+)[ \\t]*$");
    private static final Pattern BLOCK =
            Pattern.compile("<!--\\s*/?wp:([a-z0-9/-]+)(?:\\s+\\{.*?\\})?\\s*(/?)-->", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
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
        var text = content.replace("<!--nextpage-->", "<hr>");
        text = blocks(text);
        text = CAPTION.matcher(text).replaceAll("\n\n<figure>$1<figcaption>$2</figcaption></figure>\n\n");
        text = EMBED.matcher(text).replaceAll(found -> embed(found.group(1)));
        text = ADDRESS_ALONE.matcher(text).replaceAll(found -> embed(found.group(1)));
        text = shortcodes(text);
        document = Jsoup.parseBodyFragment(text);
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

    /** A block that WordPress fills when it is read has nothing in it here. */
    private String blocks(String text) {
        var kept = BLOCK.matcher(text).replaceAll(found -> {
            if (!found.group(2).isEmpty()) {
                lost.add(found.group(1));
            }
            return "\n\n";
        });
        return COMMENT.matcher(kept).replaceAll("");
    }

    private static String embed(String address) {
        return Matcher.quoteReplacement(
                "\n\n<figure data-address=\"" + Markup.quoted(address.replace("&amp;", "&")) + "\"></figure>\n\n");
    }

    private String shortcodes(String text) {
        return SHORTCODE.matcher(text).replaceAll(found -> {
            var name = found.group(2).toLowerCase(Locale.ROOT);
            var meant = SHORTCODES.contains(name)
                    || found.group(3).contains("=")
                    || !found.group(4).isEmpty()
                    || text.contains("[/" + found.group(2) + "]");
            if (!meant) {
                return Matcher.quoteReplacement(found.group());
            }
            lost.add("[" + name + "]");
            return "";
        });
    }

    private static void embedded(Element figure) {
        var words = figure.select("figcaption").remove();
        var address = figure.text().strip();
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

    private void figures() {
        for (var image : document.select("img")) {
            var figure = image.closest("figure");
            if (figure == null) {
                figure = new Element("figure");
                var link = image.parent() != null && image.parent().normalName().equals("a") ? image.parent() : image;
                outOfParagraph(link, figure);
            } else {
                image.remove();
                figure.select("a:empty").remove();
            }
            if (figure.hasAttr("data-wordpress")) { // a gallery: each picture has its own
                var next = new Element("figure");
                figure.after(next);
                figure = next;
            }
            figure.attr("data-wordpress", Found.key(WordpressAddress.picture(image.attr("src"))));
            figure.attr("data-alt", image.attr("alt"));
        }
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
