package org.thesop.imports;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A body whose pictures stand where its source has them, each under the source's own name until the library has it. */
abstract class PicturedBody extends ArrivingBody {

    /** Of a figure: the source's own name for its picture. */
    static final String NAME = "data-arriving";

    /** Of a figure that its source has beside the text: without its picture nothing is left of it. */
    static final String BESIDE = "data-beside";

    protected final Document document;
    private final boolean isLong;

    PicturedBody(Document document, boolean isLong) {
        this.document = document;
        this.isLong = isLong;
        document.outputSettings().prettyPrint(false);
    }

    /** Makes a figure of each image, in a gallery in its order, under the name that is made of its address. */
    protected final void figures(UnaryOperator<String> name) {
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
            if (figure.hasAttr(NAME)) {
                var next = new Element("figure");
                last.getOrDefault(figure, figure).after(next);
                last.put(figure, next);
                figure = next;
            }
            figure.attr(NAME, Found.key(name.apply(image.attr("src"))));
            figure.attr("data-alt", image.attr("alt"));
        }
        document.select("figure a:empty").remove();
    }

    /** A figure stands beside paragraphs, where what it replaces stood in one. */
    protected static void outOfParagraph(Element replaced, Element figure) {
        var paragraph = replaced.closest("p, h1, h2, h3, h4, h5, h6, li");
        if (paragraph == null) {
            replaced.replaceWith(figure);
        } else {
            replaced.remove();
            paragraph.before(figure);
        }
    }

    @Override
    final boolean isLong() {
        return isLong;
    }

    @Override
    final Set<String> pictures() {
        return new LinkedHashSet<>(document.select("figure[" + NAME + "]").eachAttr(NAME));
    }

    @Override
    final String html(Map<String, String> here) {
        var shown = document.clone();
        for (var figure : shown.select("figure[" + NAME + "]")) {
            var id = here.get(figure.attr(NAME));
            if (id != null) {
                figure.attr("data-media", id);
            } else if (figure.hasAttr(BESIDE)) {
                figure.remove();
            } else {
                figure.tagName("p");
            }
            figure.removeAttr(NAME);
            figure.removeAttr(BESIDE);
        }
        return shown.body().html();
    }
}
