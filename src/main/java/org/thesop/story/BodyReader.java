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
import org.thesop.story.BodyBlock.Embed;
import org.thesop.story.BodyBlock.Figure;

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

    private static final Set<String> VOID = Set.of("br", "hr", "img");

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
    private record Place(BodyContainer container, String tag, BodyMarks marks) {}

    private final List<BodyBlock> blocks = new ArrayList<>();
    private final Deque<Place> left = new ArrayDeque<>();
    private Place here = new Place(new BodyContainer.Body(blocks), null, BodyMarks.NONE);
    private BodyLine line = new BodyLine();
    private BodyLine note; // the footnote that is being read; null outside of one
    private int noteIn; // how deep it stands

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
        if (note != null) {
            openInNote(element);
            return;
        }
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
                var picture = picture(attributes);
                if (picture != null) {
                    endBlock();
                    here.container.addPicture(picture);
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

    /** A footnote is words alone: what is marked in it, or nested, is not. */
    private void openInNote(String element) {
        if (!INLINE.contains(element) || element.equals("br")) {
            note.add(" ", BodyMarks.NONE);
        }
        if (!VOID.contains(element)) {
            left.push(here);
        }
    }

    private BodyContainer opened(String element, List<String> attributes) {
        return switch (element) {
            case "blockquote" -> here.container.openQuote(hasClass("pull", attributes));
            case "ul", "ol" -> here.container.openList(element.equals("ol"));
            case "li" -> here.container.openItem();
            case "figure" -> openedFigure(attributes);
            default -> here.container;
        };
    }

    private BodyContainer openedFigure(List<String> attributes) {
        var address = attribute(attributes, "data-address");
        if (address.isEmpty()) {
            return here.container.openFigure(picture(attributes));
        }
        var embed = EmbedProvider.embed(address);
        if (embed.isPresent()) {
            var found = embed.get();
            return here.container.openEmbed(new Embed(found.provider().key(), found.address(), new BodyLine()));
        }
        line.add(
                address,
                BodyMarks.NONE.withHref(address(address))); // nobody's that we know: a link, as it would have been
        endBlock();
        return here.container;
    }

    private void openInline(String element, List<String> attributes) {
        var marks = here.marks;
        switch (element) {
            case "a" -> marks = marks.withHref(address(attribute(attributes, "href")));
            case "em", "i" -> marks = marks.withEm(true);
            case "strong", "b" -> marks = marks.withStrong(true);
            case "sup" -> {
                if (hasClass("footnote", attributes) && !(here.container instanceof BodyContainer.Captioned)) {
                    note = new BodyLine();
                    noteIn = left.size();
                } else {
                    marks = marks.withSup();
                }
            }
            case "sub" -> marks = marks.withSub();
            case "td", "th" -> line.add(" ", marks());
            default -> {}
        }
        here = new Place(here.container, here.tag, styled(marks, attribute(attributes, "style")));
    }

    private static BodyMarks styled(BodyMarks marks, String style) {
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
        if (note != null) {
            if (left.size() == noteIn) {
                line.addNote(note.finished());
                note = null;
            }
        } else if (!INLINE.contains(element)) {
            endBlock();
        }
        here = left.pop();
    }

    @Override
    public void text(String text) {
        if (note != null) {
            note.add(text, BodyMarks.NONE);
            return;
        }
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
    private BodyMarks marks() {
        return isSubhead() ? here.marks.withStrong(false) : here.marks;
    }

    private boolean isSubhead() {
        return here.tag != null && here.tag.startsWith("h");
    }

    private boolean isProse() {
        return !isSubhead() && !(here.container instanceof BodyContainer.Captioned);
    }

    /** An address that a reader may be sent to, or null: the web, mail, or a page of ours. */
    static String address(String href) {
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

    private static Figure picture(List<String> attributes) {
        var id = attribute(attributes, "data-media");
        if (!MEDIA.matcher(id).matches()) {
            return null;
        }
        var alt = BodyLine.of(attribute(attributes, "data-alt")).text();
        var credit = BodyLine.of(attribute(attributes, "data-credit")).text();
        return new Figure(id, alt, credit, new BodyLine());
    }

    private static boolean hasClass(String name, List<String> attributes) {
        return List.of(attribute(attributes, "class").split("\\s+")).contains(name);
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
