package org.thesop.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.owasp.html.HtmlStreamEventReceiver;
import org.thesop.story.BodyLine.Marks;

/**
 * Builds the blocks of a body from what the sanitizer lets through, whatever was nested in what. Each start tag keeps
 * where we were, its end tag goes back there; the sanitizer sees to it that they match.
 */
final class BodyReader implements HtmlStreamEventReceiver {
    /** Elements that begin a block of their own, and the canonical block that they become. */
    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("p", "p"),
            Map.entry("h1", "h2"),
            Map.entry("h2", "h2"),
            Map.entry("h3", "h3"),
            Map.entry("h4", "h4"),
            Map.entry("h5", "h4"),
            Map.entry("h6", "h4"),
            Map.entry("figcaption", "p"),
            Map.entry("pre", "p"),
            Map.entry("address", "p"),
            Map.entry("dt", "p"),
            Map.entry("dd", "p"),
            Map.entry("tr", "p"),
            Map.entry("caption", "p"));

    /** Elements that only end what came before. */
    private static final Set<String> WRAPPERS = Set.of(
            "div", "section", "article", "header", "footer", "main", "aside", "nav", "center", "dl", "table", "thead",
            "tbody", "tfoot");

    private static final Set<String> CONTAINERS = Set.of("blockquote", "ul", "ol", "li", "figure");
    private static final Set<String> INLINE =
            Set.of("a", "em", "i", "strong", "b", "sup", "sub", "span", "td", "th", "br", "hr", "img");

    static final List<String> ELEMENTS = Stream.of(BLOCKS.keySet(), WRAPPERS, CONTAINERS, INLINE)
            .flatMap(Set::stream)
            .toList();

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|mailto:)[^\\s/].*|/(?![/\\\\]).*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_ADDRESS = 2000;
    private static final Pattern MEDIA = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern BLANK_LINE = Pattern.compile("(?:\\r\\n?|\\n)[ \\t]*(?:\\r\\n?|\\n)\\s*");
    private static final Pattern BOLD = Pattern.compile("(?<!-)font-weight\\s*:\\s*(?:bold|bolder|[6-9]00)\\b");
    private static final Pattern NOT_BOLD = Pattern.compile("(?<!-)font-weight\\s*:\\s*(?:normal|lighter|[1-5]00)\\b");
    private static final Pattern ITALIC = Pattern.compile("(?<!-)font-style\\s*:\\s*(?:italic|oblique)\\b");
    private static final Pattern NOT_ITALIC = Pattern.compile("(?<!-)font-style\\s*:\\s*normal\\b");

    /** Where we are: what takes the next block, what it will be (null in loose text), and how its characters are marked. */
    private record Place(BodyContainer container, String tag, Marks marks) {}

    private final List<BodyBlock> blocks = new ArrayList<>();
    private final Deque<Place> left = new ArrayDeque<>();
    private Place here = new Place(new BodyContainer.Body(blocks), null, Marks.NONE);
    private BodyLine line = new BodyLine();

    List<BodyBlock> blocks() {
        return blocks;
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {
        endBlock();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        switch (element) {
            case "br" -> {
                if (!isProse()) {
                    line.add(" ", marks());
                } else if (!line.addBreak(marks())) {
                    endBlock(); // two breaks in a row are how some programs end a paragraph
                }
            }
            case "hr" -> {
                endBlock();
                here.container.addRule();
            }
            case "img" -> {
                var media = media(attributes);
                if (media != null) {
                    endBlock();
                    here.container.addPicture(media);
                }
            }
            default -> {
                left.push(here);
                if (INLINE.contains(element)) {
                    openInline(element, attributes);
                } else {
                    endBlock();
                    here = new Place(opened(element, attributes), BLOCKS.get(element), here.marks);
                }
            }
        }
    }

    private BodyContainer opened(String element, List<String> attributes) {
        return switch (element) {
            case "blockquote" ->
                here.container.openQuote(
                        List.of(attribute(attributes, "class").split("\\s+")).contains("pull"));
            case "ul", "ol" -> here.container.openList(element.equals("ol"));
            case "li" -> here.container.openItem();
            case "figure" -> here.container.openFigure(media(attributes));
            default -> here.container;
        };
    }

    private void openInline(String element, List<String> attributes) {
        var marks = here.marks;
        switch (element) {
            case "a" -> marks = marks.withHref(address(attribute(attributes, "href")));
            case "em", "i" -> marks = marks.withEm(true);
            case "strong", "b" -> marks = marks.withStrong(true);
            case "sup" -> marks = marks.withSup();
            case "sub" -> marks = marks.withSub();
            case "td", "th" -> line.add(" ", marks());
            default -> {}
        }
        here = new Place(here.container, here.tag, styled(marks, attribute(attributes, "style")));
    }

    private static Marks styled(Marks marks, String style) {
        if (style.isEmpty()) {
            return marks;
        }
        var css = style.toLowerCase(Locale.ROOT);
        boolean strong = BOLD.matcher(css).find()
                || (marks.strong() && !NOT_BOLD.matcher(css).find());
        boolean em = ITALIC.matcher(css).find()
                || (marks.em() && !NOT_ITALIC.matcher(css).find());
        return marks.withStrong(strong).withEm(em);
    }

    @Override
    public void closeTag(String element) {
        if (!INLINE.contains(element)) {
            endBlock();
        }
        here = left.pop();
    }

    @Override
    public void text(String text) {
        if (here.tag != null) {
            line.add(text, marks());
            return;
        }
        var parts = BLANK_LINE.split(text, -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                endBlock();
            }
            line.add(parts[i], marks());
        }
    }

    private void endBlock() {
        var ended = line.finished();
        line = new BodyLine();
        if (!ended.isBlank()) {
            here.container.add(here.tag == null ? "p" : here.tag, ended);
        }
    }

    /** The marks of the next character; a subhead is bold as it is. */
    private Marks marks() {
        return isSubhead() ? here.marks.withStrong(false) : here.marks;
    }

    private boolean isSubhead() {
        return here.tag != null && here.tag.startsWith("h");
    }

    private boolean isProse() {
        return !isSubhead() && !(here.container instanceof BodyContainer.Picture);
    }

    /** An address that a reader may be sent to, or null: the web, mail, or a page of ours. */
    private static String address(String href) {
        var address = href.replaceAll("[\\p{Cntrl}]", "").strip();
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            return null;
        }
        return address.replaceAll("\\s", "%20")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("`", "%60");
    }

    private static String media(List<String> attributes) {
        var id = attribute(attributes, "data-media");
        return MEDIA.matcher(id).matches() ? id : null;
    }

    private static String attribute(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
