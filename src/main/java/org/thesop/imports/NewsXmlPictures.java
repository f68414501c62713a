package org.thesop.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The pictures of IPTC's news in XML, each in the widest of the forms in which it can be had. */
final class NewsXmlPictures {

    private NewsXmlPictures() {}

    /**
     * Those of a news item: in it, or in items of their own that it links to. In a message of one story all are that story's.
     *
     * @param message all items that came together
     */
    static List<ItemPicture> of(Element story, List<Element> message) {
        var others = message.stream().filter(each -> !NewsXml.hasText(each)).toList();
        var linked = linked(story);
        var isAlone = message.size() - others.size() == 1;
        var its = others.stream()
                .filter(each -> isAlone || linked.contains(each.attr("guid")))
                .filter(NewsXmlPictures::isPicture);
        return Stream.concat(Stream.of(story).filter(NewsXmlPictures::hasRemote), its)
                .map(NewsXmlPictures::picture)
                .toList();
    }

    private static Set<String> linked(Element story) {
        var linked = new TreeSet<>(story.select("[residref]").eachAttr("residref"));
        linked.addAll(story.select("link[href]").eachAttr("href"));
        return linked;
    }

    private static boolean isPicture(Element item) {
        var sort = item.select("itemMeta > itemClass").attr("qcode");
        return sort.isEmpty() ? hasRemote(item) : sort.endsWith(":picture") || sort.endsWith(":graphic");
    }

    private static boolean hasRemote(Element item) {
        return !item.select("contentSet > remoteContent").isEmpty();
    }

    private static ItemPicture picture(Element item) {
        var content = item.select("contentMeta").first();
        var isPicture = isPicture(item) && !NewsXml.hasText(item);
        return new ItemPicture(
                widest(
                        item.select("contentSet > remoteContent[href]").stream()
                                .filter(each -> each.attr("contenttype").isEmpty()
                                        || each.attr("contenttype").startsWith("image/"))
                                .toList(),
                        "href"),
                isPicture ? NewsXml.text(content, "description:not([role~=(?i)alt])") : "",
                isPicture
                        ? Stream.of("creditline", "by", "creator > name")
                                .map(each -> NewsXml.text(content, each))
                                .filter(each -> !each.isEmpty())
                                .findFirst()
                                .orElse("")
                        : "",
                isPicture ? NewsXml.text(content, "description[role~=(?i)alt]") : "");
    }

    /** Those in the text of NITF, which takes them out of it; also films, which nobody can get. */
    static List<ItemPicture> in(Element body) {
        return body == null
                ? List.of()
                : body.select("media").remove().stream()
                        .map(NewsXmlPictures::media)
                        .toList();
    }

    private static ItemPicture media(Element media) {
        var forms = media.select("media-reference[source]").stream()
                .filter(each -> isImage(media.attr("media-type")) && isImage(each.attr("mime-type")))
                .toList();
        return new ItemPicture(
                widest(forms, "source"),
                NewsXml.text(media, "media-caption"),
                NewsXml.text(media, "media-producer"),
                media.select("media-reference[alternate-text]").attr("alternate-text"));
    }

    private static boolean isImage(String type) {
        return type.isEmpty() || type.startsWith("image");
    }

    private static String widest(List<Element> forms, String address) {
        Optional<Element> widest = forms.stream().max(Comparator.comparingInt(each -> number(each.attr("width"))));
        return widest.map(each -> each.attr(address).strip()).orElse("");
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
