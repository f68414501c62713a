package org.thesop.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * The body of an edition in its canonical form: paragraphs, subheads, quotes, pull quotes, lists, rules, pictures by
 * their media id, and embeds by their address; inside them links, emphasis, breaks and footnotes. There is no other way to make one than {@link #of}, so
 * whoever holds one may print it as it is.
 *
 * <p>The form is stable: one block a line, one spelling of each mark, characters as characters; taking a body in again
 * changes nothing. The copy editor (resources/js/copy-schema.js) writes the same form.
 */
public final class BodyHtml {
    /** The longest body that is taken, and the longest that comes out, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    private static final int WORDS_A_MINUTE = 230;
    /** What a word may have within: don't, well-known, 12:30, U.S. The script counts by a pattern with the same meaning. */
    private static final String INNER_MARKS = "'’.,:/@-";

    /** Accents and the like, which belong to the letter before them. */
    private static final Set<Integer> MARKS = Set.of(
            (int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK, (int) Character.ENCLOSING_MARK);

    /**
     * What may reach {@link BodyReader}. Some of it (div, td, span) only so that it can tell where words end or what was
     * emphasised: the reader writes nothing but the canonical elements.
     */
    private static final PolicyFactory TAKEN = new HtmlPolicyBuilder()
            .allowElements(BodyReader.ELEMENTS.toArray(String[]::new))
            .allowWithoutAttributes("a", "span", "img", "font")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("class")
            .onElements("blockquote", "sup")
            .allowAttributes("data-media", "data-alt", "data-credit")
            .onElements("figure", "img")
            .allowAttributes("data-address")
            .onElements("figure")
            .allowAttributes("style")
            .matching((element, attribute, value) -> value)
            .onElements("b", "strong", "i", "em", "span")
            .toFactory();

    /** Bodies as they are stored, and read again for each save, each panel and each reader. */
    private static final RecentBodies RECENT = new RecentBodies();

    /** The body without a word. */
    public static final BodyHtml EMPTY = of("");

    private final String html;
    private final String text;
    private final String firstParagraph;
    private final Set<String> pictures;

    private BodyHtml(List<BodyBlock> blocks) {
        html = BodyBlock.html(blocks);
        var notes = BodyBlock.notes(blocks);
        var prose = BodyBlock.text(blocks);
        text = notes.isEmpty() || prose.isEmpty() ? prose + notes : prose + "\n\n" + notes;
        pictures = BodyBlock.pictures(blocks);
        firstParagraph = BodyBlock.firstParagraph(blocks);
    }

    /**
     * Takes in markup or plain text from anywhere: the copy editor, a form without script, a word processor, a stranger.
     * What has no place in a body is dropped, its words are kept. In text without paragraphs a blank line ends one.
     *
     * @param untrusted may be null, which is empty
     * @throws TooLongException when it is longer than {@link #MAX_BYTES}, or would be when written out
     */
    public static BodyHtml of(String untrusted) {
        if (untrusted == null || untrusted.isBlank()) {
            return new BodyHtml(List.of());
        }
        refuseTooLong(untrusted);
        var reader = new BodyReader();
        HtmlSanitizer.sanitize(untrusted, TAKEN.apply(reader));
        var body = new BodyHtml(reader.blocks());
        refuseTooLong(body.html);
        RECENT.keep(body);
        return body;
    }

    /**
     * The same body with other words in the place of some. They are marked as what they replace, and taken in like
     * everything else: no markup, nothing that readers cannot see. {@link BodyLines} says what line feeds in them mean.
     *
     * @param start where the old words begin in {@link #text()}, in UTF-16 units
     * @param end where they end, which may be in another paragraph; the same for words put in between
     * @throws IndexOutOfBoundsException when the text has no such stretch
     * @throws IllegalArgumentException when it is not of paragraphs alone, and not within one caption or footnote either
     * @throws TooLongException when it would be longer than {@link #MAX_BYTES}
     */
    public BodyHtml replacing(int start, int end, String words) {
        Objects.checkFromToIndex(start, end, text.length());
        var reader = new BodyReader();
        HtmlSanitizer.sanitize(html, TAKEN.apply(reader));
        var blocks = reader.blocks();
        BodyLines.of(blocks, text).replace(start, end, words);
        var changed = new BodyHtml(blocks);
        refuseTooLong(changed.html);
        return changed;
    }

    /**
     * The same words set otherwise: those between two positions marked, their paragraphs made something else, a footnote
     * called at {@code start}, a picture put after the paragraph there or taken out. What comes of it is taken in like everything else, so that a subhead is not bold as well.
     *
     * @param start where they begin in {@link #text()}, in UTF-16 units
     * @throws IndexOutOfBoundsException when the text has no such stretch
     * @throws IllegalArgumentException when these words cannot become that: a caption is no quote; when there is no such
     *     picture to take out
     * @throws TooLongException when it would be longer than {@link #MAX_BYTES}
     */
    public BodyHtml setting(int start, int end, Setting setting) {
        Objects.checkFromToIndex(start, end, text.length());
        var reader = new BodyReader();
        HtmlSanitizer.sanitize(html, TAKEN.apply(reader));
        var blocks = reader.blocks();
        if (setting.isOfPictures()) {
            return of(BodyBlock.html(BodyPictures.set(blocks, text, start, setting)));
        }
        var lines = BodyLines.of(blocks, text);
        if (setting.isOfBlocks()) {
            return of(BodyBlock.html(BodyKinds.of(blocks, lines.between(start, end), setting)));
        }
        lines.set(start, end, setting);
        return of(BodyBlock.html(blocks));
    }

    /**
     * How these words are set now, as far as a setting would replace it: what their first paragraph is, where they link to.
     */
    public Optional<Setting> settingBefore(int start, int end, Setting setting) {
        if (setting.isOfBlocks()) {
            return BodySetting.kindAt(parts(), text, start);
        }
        return Optional.of(setting)
                .filter(each -> each.act() == BodySetting.Act.LINK || each.act() == BodySetting.Act.NO_LINK)
                .flatMap(each -> links().stream()
                        .filter(link -> link.start() < end && link.end() > start)
                        .findFirst())
                .map(link -> new Setting(BodySetting.Act.LINK, link.href()));
    }

    /** What people read and compare as one, in reading order: paragraphs, subheads, lines of lists, pictures. */
    public List<BodyPart> parts() {
        var reader = new BodyReader();
        HtmlSanitizer.sanitize(html, TAKEN.apply(reader));
        return BodyBlock.parts(reader.blocks());
    }

    /** A line as canonical markup has it, without its paragraph around it. */
    static BodyLine line(String html) {
        var reader = new BodyReader();
        HtmlSanitizer.sanitize("<p>" + html + "</p>", TAKEN.apply(reader));
        var lines = BodyBlock.lines(reader.blocks());
        return lines.isEmpty() ? new BodyLine() : lines.get(0).line();
    }

    /** Its blocks, each as canonical markup: joined they are the body again. A list or a quote is one. */
    List<String> blocks() {
        var reader = new BodyReader();
        HtmlSanitizer.sanitize(html, TAKEN.apply(reader));
        return reader.blocks().stream()
                .filter(BodyBlock::isThere)
                .map(block -> BodyBlock.html(List.of(block)))
                .toList();
    }

    /** The same body without these pictures; what was said under one stays as a paragraph. */
    BodyHtml withoutPictures(Set<String> ids) {
        var reader = new BodyReader();
        HtmlSanitizer.sanitize(html, TAKEN.apply(reader));
        return new BodyHtml(reader.blocks().stream()
                .map(block -> block instanceof BodyBlock.Figure figure && ids.contains(figure.media())
                        ? new BodyBlock.Text("p", figure.caption())
                        : block)
                .toList());
    }

    /** The pictures in it with the words that they have here, in reading order. */
    public List<ShownPicture> figures() {
        var reader = new BodyReader();
        HtmlSanitizer.sanitize(html, TAKEN.apply(reader));
        return reader.blocks().stream()
                .filter(BodyBlock.Figure.class::isInstance)
                .map(BodyBlock.Figure.class::cast)
                .map(each -> new ShownPicture(
                        each.media(), each.alt(), each.credit(), each.caption().text()))
                .toList();
    }

    /** The links in it, in reading order. */
    public List<BodyLink> links() {
        var reader = new BodyReader();
        HtmlSanitizer.sanitize(html, TAKEN.apply(reader));
        var links = new ArrayList<BodyLink>();
        var at = 0;
        for (var each : BodyBlock.lines(reader.blocks())) {
            var start = text.indexOf(each.line().text(), at);
            each.line()
                    .links()
                    .forEach(link -> links.add(new BodyLink(link.href(), link.words(), start + link.start())));
            at = start + each.line().text().length();
        }
        return links;
    }

    /** The body that was written out like this. */
    static BodyHtml stored(String canonical) {
        return RECENT.get(canonical, BodyHtml::of);
    }

    private static void refuseTooLong(String text) {
        // A char is one to three bytes of UTF-8: most texts need no second look.
        if (text.length() > MAX_BYTES / 3) {
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                throw new TooLongException(bytes, MAX_BYTES);
            }
        }
    }

    /** The canonical markup, safe to print unescaped; empty when the body is. */
    public String html() {
        return html;
    }

    /**
     * The words without markup, a blank line between blocks, a line for each item of a list. Footnotes take no room where
     * they are called; they come last, as readers find them, a line for each.
     */
    public String text() {
        return text;
    }

    /** The ids of the pictures in it, in reading order. */
    public Set<String> pictures() {
        return pictures;
    }

    /** How many words readers get, captions and footnotes included. */
    public int words() {
        return countWords(text);
    }

    /** How many words a plain text has, counted as in a body. */
    public static int countWords(String text) {
        var words = 0;
        var within = false;
        // By hand, because every save of everybody is counted, and a pattern takes ten times as long.
        for (var at = 0; at < text.length(); ) {
            int c = text.charAt(at);
            if (c >= 128) {
                c = text.codePointAt(at);
            }
            at += Character.charCount(c);
            if (isLetterOrNumber(c)) {
                words += within ? 0 : 1;
                within = true;
            } else if (within && INNER_MARKS.indexOf(c) < 0 && !isMark(c)) {
                within = false;
            }
        }
        return words;
    }

    private static boolean isLetterOrNumber(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int c) {
        return c >= 128 && MARKS.contains(Character.getType(c));
    }

    /** Minutes of reading at 230 words each, rounded, at least 1. */
    public int minutes() {
        return Math.max(1, Math.round((float) words() / WORDS_A_MINUTE));
    }

    /** The words of the first paragraph, which is neither a subhead nor a quote; empty when there is none. */
    public String firstParagraph() {
        return firstParagraph;
    }

    /** Whether there is nothing to read or to see. */
    public boolean isBlank() {
        return html.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BodyHtml body && html.equals(body.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    /** For logs, so without the text. */
    @Override
    public String toString() {
        return "BodyHtml[" + words() + " words]";
    }
}
