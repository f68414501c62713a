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

    private final List<ItemPicture> all;

    private NewsItemBody(Document document, boolean isLong, List<ItemPicture> all) {
        super(document, isLong);
        this.all = all;
    }

    /**
     * Not yet with pictures.
     *
     * @param story its sender's name for it
     * @param beside what came with it
     */
    static NewsItemBody of(String html, String story, List<ItemPicture> beside) {
        var document = Jsoup.parseBodyFragment(html);
        document.select("script, style, noscript").remove();
        document.select("img:not([src])").remove();
        var inIt = document.select("img").stream().map(NewsItemBody::described).toList();
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

    private static ItemPicture described(Element image) {
        var figure = image.closest("figure");
        var caption = figure == null ? null : figure.selectFirst("figcaption");
        return new ItemPicture(image.attr("src"), caption == null ? "" : caption.text(), "", image.attr("alt"));
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
