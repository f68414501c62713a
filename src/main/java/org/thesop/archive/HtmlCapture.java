package org.thesop.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.thesop.platform.Markup;

/**
 * A page that was saved as HTML: its text a line each for what stands in a block of its own, as a page saved as text has it,
 * and which words in these lines were links or emphasised. What is read out of the text gets its markup back afterwards.
 */
final class HtmlCapture {

    private static final Pattern BEGINS =
            Pattern.compile("(?is)\\A[\\s\\ufeff]*(?:<!--.{0,2000}?-->\\s*)*+<(?:!doctype|html|\\?xml|head|body)\\b.*");

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "iframe", "object", "select", "textarea", "svg", "head");

    private static final Map<String, String> KEPT = Map.of("em", "em", "i", "em", "strong", "strong", "b", "strong");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");
    private static final Pattern AFTER_DATELINE = Pattern.compile("^[\\s\\p{Pd}:(),.]+");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> marked = new HashMap<>();

    private HtmlCapture() {}

    /** Whether a file is HTML. */
    static boolean isOne(String file) {
        return BEGINS.matcher(file).matches();
    }

    static HtmlCapture of(String file) {
        var capture = new HtmlCapture();
        NodeTraversor.traverse(capture.new Reading(), Jsoup.parse(file).body());
        return capture;
    }

    /** What a page saved as text would have. */
    String text() {
        return text.toString();
    }

    /** The page that was read out of the text, with its links and emphasis. */
    CapturedPage mark(CapturedPage page) {
        var start = Letters.of(page.dateline().orElse(""));
        return page.with(page.paragraphs().stream()
                .map(each -> each.caption() ? each : mark(each, start))
                .toList());
    }

    private CapturedParagraph mark(CapturedParagraph paragraph, String dateline) {
        var letters = Letters.of(paragraph.text());
        return Optional.ofNullable(marked.get(letters))
                .or(() -> dateline.isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(marked.get(dateline + letters))
                                .map(markup -> without(markup, dateline.length())))
                .map(paragraph::marked)
                .orElse(paragraph);
    }

    /** The markup without the dateline in front: so many letters, and what stands between it and the story. */
    private static String without(String markup, int letters) {
        var body = Jsoup.parseBodyFragment(markup).body();
        var left = letters;
        for (Iterator<TextNode> texts = texts(body); texts.hasNext(); ) {
            var node = texts.next();
            var at = 0;
            var plain = node.getWholeText();
            while (at < plain.length() && left > 0) {
                left -= Letters.of(plain.substring(at, at + 1)).length();
                at++;
            }
            node.text(
                    left > 0 ? "" : AFTER_DATELINE.matcher(plain.substring(at)).replaceFirst(""));
            if (left <= 0 && !node.getWholeText().isBlank()) {
                break;
            }
        }
        body.select("strong:empty, em:empty, a:empty").remove();
        return body.html();
    }

    private static Iterator<TextNode> texts(Element body) {
        var all = new ArrayList<TextNode>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode each) {
                        all.add(each);
                    }
                },
                body);
        return all.iterator();
    }

    /** Writes the lines while the page is walked through. */
    private final class Reading implements NodeVisitor {

        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder markup = new StringBuilder();

        /** What is open of links and emphasis, the innermost first. */
        private final Deque<String> open = new ArrayDeque<>();

        private boolean anyMarkup;
        private Node unseen;

        @Override
        public void head(Node node, int depth) {
            if (unseen != null) {
                return;
            }
            if (node instanceof TextNode words) {
                add(words.getWholeText());
            } else if (node instanceof Element element) {
                opened(element);
            }
        }

        private void opened(Element element) {
            if (UNSEEN.contains(element.normalName())) {
                unseen = element;
            } else if (element.normalName().equals("br")) {
                end("\n");
            } else if (element.isBlock()) {
                end("\n\n");
            } else {
                begin(element).ifPresent(tag -> {
                    open.push(tag);
                    markup.append(tag);
                    anyMarkup = true;
                });
            }
        }

        private Optional<String> begin(Element element) {
            if (element.normalName().equals("a")) {
                return Optional.of(element.attr("href").strip())
                        .filter(href -> ADDRESS.matcher(href).matches())
                        .map(href -> "<a href=\"" + Markup.quoted(href) + "\">");
            }
            return Optional.ofNullable(KEPT.get(element.normalName())).map(name -> "<" + name + ">");
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == unseen) {
                unseen = null;
            } else if (unseen == null
                    && node instanceof Element element
                    && !element.normalName().equals("br")) {
                if (element.isBlock()) {
                    end("\n\n");
                } else if (begin(element).isPresent() && !open.isEmpty()) {
                    markup.append(close(open.pop()));
                }
            }
        }

        private static String close(String tag) {
            return "</" + tag.replaceAll("^<(\\w+).*", "$1") + ">";
        }

        private void add(String words) {
            var blank = plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ';
            var said = words.replaceAll("[\\s\\u00a0]+", " ");
            if (blank && said.startsWith(" ")) {
                said = said.substring(1);
            }
            plain.append(said);
            markup.append(Markup.text(said));
        }

        private void end(String after) {
            var line = plain.toString().strip();
            if (!line.isEmpty()) {
                text.append(line);
                if (anyMarkup) {
                    open.forEach(tag -> markup.append(close(tag)));
                    marked.put(Letters.of(line), markup.toString().strip());
                }
            }
            text.append(after);
            plain.setLength(0);
            markup.setLength(0);
            open.descendingIterator().forEachRemaining(markup::append);
            anyMarkup = !open.isEmpty();
        }
    }
}
