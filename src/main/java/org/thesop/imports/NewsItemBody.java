package org.thesop.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The text that an agency sends: with the pictures in it, and those beside it, of which the first leads the story. */
final class NewsItemBody extends PicturedBody {

    /** In the caption of a picture of another paper of ours. */
    private static final String CREDIT = "small[data-said]";

    private final List<ItemPicture> all;

    private NewsItemBody(Document document, boolean isLong, List<ItemPicture> all) {
        super(document, isLong);
        this.all = all;
    }

    /**
     * Not yet with pictures.
     *
     * @param story its sender's name for it
     * @param dateline what its sender says of the place in a field of its own
     * @param beside what came with it
     */
    static NewsItemBody of(String html, String story, String dateline, List<ItemPicture> beside) {
        var document = Jsoup.parseBodyFragment(html);
        document.select("script, style, noscript").remove();
        document.select("img:not([src])").remove();
        withoutDateline(document, dateline);
        document.select("img").forEach(image -> inItsBestForm(image, beside));
        var inIt = document.select("img").stream()
                .map(image -> beside.stream()
                        .filter(each -> each.address().equals(image.attr("src")))
                        .findFirst()
                        .map(each -> each.or(described(image)))
                        .orElseGet(() -> described(image)))
                .toList();
        document.select("figcaption > " + CREDIT).remove();
        var others = beside.stream()
                .filter(each -> !each.address().isEmpty())
                .filter(each ->
                        inIt.stream().noneMatch(other -> other.key(story).equals(each.key(story))))
                .toList();
        var body = new NewsItemBody(
                document,
                isLong(html),
                Stream.concat(inIt.stream(), others.stream()).distinct().toList());
        body.figures(address -> new ItemPicture(address, "", "", "").key(story));
        body.put(others, story);
        return body;
    }

    /** Another paper of ours prints before the first words what it sends in a field of its own as well. */
    private static void withoutDateline(Document document, String dateline) {
        var place = document.selectFirst("p > span.dateline:first-child");
        if (place != null && place.text().equals(dateline) && place.nextSibling() instanceof TextNode after) {
            place.remove();
            after.text(after.getWholeText().replaceFirst("^\\s*[—–-]+\\s*", ""));
        }
    }

    private static void inItsBestForm(Element image, List<ItemPicture> beside) {
        beside.stream()
                .filter(each -> each.forms().contains(image.attr("src")))
                .findFirst()
                .ifPresent(each -> image.attr("src", each.address()));
    }

    private static ItemPicture described(Element image) {
        var figure = image.closest("figure");
        var caption = figure == null ? null : figure.selectFirst("figcaption");
        if (caption == null) {
            return new ItemPicture(image.attr("src"), "", "", image.attr("alt"));
        }
        var words = caption.clone();
        var credit = words.select(CREDIT).remove().text();
        return new ItemPicture(image.attr("src"), words.text(), credit, image.attr("alt"));
    }

    private void put(List<ItemPicture> others, String story) {
        var figures = new ArrayList<Element>();
        for (var each : others) {
            var figure = new Element("figure")
                    .attr(NAME, each.key(story))
                    .attr(BESIDE, "")
                    .attr("data-alt", each.alt());
            if (!each.caption().isEmpty()) {
                figure.appendChild(new Element("figcaption").appendChild(new TextNode(each.caption())));
            }
            figures.add(figure);
        }
        // What leads in the text already goes on leading.
        if (!figures.isEmpty()
                && document.body().select("> figure[" + NAME + "]:first-child").isEmpty()) {
            document.body().prependChild(figures.remove(0));
        }
        document.body().appendChildren(figures);
    }

    /** Its pictures, each once, those in the text first. */
    List<ItemPicture> all() {
        return all;
    }
}
