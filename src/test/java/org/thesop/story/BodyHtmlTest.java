package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyHtmlTest {
    private static final String CANONICAL = """
            <p>The council voted on Tuesday to run the <em>number 6</em> until two — “at last,” one rider said.</p>
            <h2>Who waited</h2>
            <p>Forty-one students <a href="https://example.org/roll?a=1&amp;b=2">signed the roll</a>; 3 &lt; 4 &amp; H<sub>2</sub>O.</p>
            <blockquote><p>We did not go there to protest.</p><p>We went there to count.</p></blockquote>
            <blockquote class="pull"><p>One rider in three walked home.</p></blockquote>
            <h3>The routes</h3>
            <ul><li>Number 6<ul><li>weeknights</li></ul></li><li>Number 9</li></ul>
            <ol><li>Count</li><li>Ask</li></ol>
            <h4>Verse</h4>
            <p>One line<br><em>and <strong>another</strong></em>, the 2<sup>nd</sup></p>
            <hr>
            <figure data-media="a1-B_2"><figcaption>The stop at <em>Dock Street</em></figcaption></figure>
            <figure data-media="c3"></figure>
            <figure data-media="d4" data-alt="A &quot;full&quot; bus &lt;6&gt;" data-credit="Ben Ortiz"><figcaption>Full</figcaption></figure>
            <figure data-embed="youtube" data-address="https://www.youtube.com/watch?v=abcdefghijk"><figcaption>The vote</figcaption></figure>
            <p>Counted<sup class="footnote">By hand, twice &amp; aloud.</sup> on <strong>Tues</strong><sup class="footnote">3 May.</sup><strong>day</strong>.</p>
            <p>Write to <a href="mailto:desk@example.org">the desk</a> or see <a href="/about">about us</a>.</p>""".strip();

    @Test
    void the_canonical_form_is_left_as_it_is() {
        assertThat(BodyHtml.of(CANONICAL).html()).isEqualTo(CANONICAL);
    }

    @Test
    void characters_stay_characters() {
        var text = "“So,” she said — ‘it’s 2+2=4 @ `home`…’ {{x}} ü 漢 😀 \u00bd 50\u00a0% & < > \" '";
        assertThat(BodyHtml.of(
                        "<p>“So,” she said — ‘it’s 2+2=4 @ `home`…’ {{x}} ü 漢 😀 ½ 50&nbsp;% &amp; &lt; &gt; \" '</p>"))
                .extracting(BodyHtml::html, BodyHtml::text)
                .containsExactly(
                        "<p>“So,” she said — ‘it’s 2+2=4 @ `home`…’ {{x}} ü 漢 😀 ½ 50\u00a0% &amp; &lt; &gt; \" '</p>",
                        text);
    }

    @Test
    void entities_are_read_once() {
        assertThat(BodyHtml.of("<p>&ldquo;AT&amp;T&rdquo; &#8212; &amp;lt;b&amp;gt; &#x1F600;</p>")
                        .html())
                .isEqualTo("<p>“AT&amp;T” — &amp;lt;b&amp;gt; 😀</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <b>a</b> <i>b</i>                            | <p><strong>a</strong> <em>b</em></p>
                    <p><strong><em>a</em></strong></p>           | <p><em><strong>a</strong></em></p>
                    <p><b>a</b><b>b</b></p>                      | <p><strong>ab</strong></p>
                    <p><b><b>a</b></b></p>                       | <p><strong>a</strong></p>
                    <b><p>a</p><p>b</p></b>                      | <p><strong>a</strong></p>~<p><strong>b</strong></p>
                    <p>a<b></b>b</p>                             | <p>ab</p>
                    <u>a</u><s>b</s><font color="red">c</font>   | <p>abc</p>
                    <h1>a</h1><h5><b>b</b></h5><h6>c</h6>        | <h2>a</h2>~<h4>b</h4>~<h4>c</h4>
                    <h2>a<br>b</h2>                              | <h2>a b</h2>
                    <p>a<br><br>b</p>                            | <p>a</p>~<p>b</p>
                    <p><br>a<br></p>                             | <p>a</p>
                    <p> a  &nbsp; b &nbsp;</p><p>&nbsp;</p>      | <p>a b</p>
                    <p>one two  three   <b> four</b> five </p>    | <p>one two three <strong>four</strong> five</p>
                    <p>e\u0301, \u2019e\u0301\u2019, \u2000, \u1112\u1161</p> | <p>\u00e9, \u2019\u00e9\u2019, \u2002, \ud558</p>
                    a<div>b<p>c</p>d</div>e                      | <p>a</p>~<p>b</p>~<p>c</p>~<p>d</p>~<p>e</p>
                    <ul><li><p>a</p><p>b</p></li></ul>           | <ul><li>a<br>b</li></ul>
                    <ul><li>a</li><ul><li>b</li></ul></ul>       | <ul><li>a<ul><li>b</li></ul></li></ul>
                    <ul><li><ul><li>b</li></ul></li></ul>        | <ul><li>b</li></ul>
                    <ul><li></li></ul>                           | ''
                    <ul><li>a<ul><li>b</li></ul>c</li></ul>      | <ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>
                    <blockquote>a<ul><li>b</li></ul></blockquote>| <blockquote><p>a</p><p>b</p></blockquote>
                    <blockquote class="x pull y">a</blockquote>  | <blockquote class="pull"><p>a</p></blockquote>
                    <blockquote></blockquote>                    | ''
                    <table><tr><td>a</td><td>b</td></tr></table> | <p>a b</p>
                    <figure><img src="/x.png"><figcaption>a</figcaption></figure> | <p>a</p>
                    <figure><img data-media="m1"><figcaption>a</figcaption></figure> | <figure data-media="m1"><figcaption>a</figcaption></figure>
                    <p>a <img src="https://example.org/x.png"> b</p> | <p>a b</p>
                    """)
    void markup_from_elsewhere_becomes_the_canonical_form(String from, String to) {
        assertThat(BodyHtml.of(from).html()).isEqualTo(to.replace('~', '\n'));
    }

    @Test
    void plain_text_becomes_paragraphs_at_its_blank_lines() {
        assertThat(BodyHtml.of("First line\nof two.\n\n  Second. \r\n \r\n\r\nThird: 1 < 2.")
                        .html())
                .isEqualTo("<p>First line of two.</p>\n<p>Second.</p>\n<p>Third: 1 &lt; 2.</p>");
    }

    @Test
    void what_google_docs_puts_on_the_clipboard_keeps_its_emphasis_and_nothing_else() {
        var copied = """
                <meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f"><p dir="ltr" style="line-height:1.38;">\
                <span style="font-size:11pt;font-weight:400;font-style:normal">Plain, </span>\
                <span style="font-weight:700;font-style:italic">both</span><span style="font-style:italic"> and one</span>\
                <a href="https://example.org/" style="text-decoration:none"><span style="font-weight:700">link</span></a></p><br />\
                <ul style="margin-top:0"><li dir="ltr" aria-level="1"><p role="presentation"><span>Item</span></p></li></ul></b>""";
        assertThat(BodyHtml.of(copied).html())
                .isEqualTo(
                        "<p>Plain, <em><strong>both</strong> and one</em><a href=\"https://example.org/\"><strong>link</strong></a></p>\n"
                                + "<ul><li>Item</li></ul>");
    }

    @Test
    void what_word_puts_on_the_clipboard_loses_its_office_markup() {
        var copied = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style>
                <!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head>
                <body lang=EN-US><!--StartFragment--><p class=MsoNormal><b><span style='font-size:12.0pt'>Bold</span></b><span
                style='mso-spacerun:yes'>&nbsp; </span>and plain.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <p class=MsoNormal>Second<sup>th</sup> <i>line</i></p><!--EndFragment--></body></html>""";
        assertThat(BodyHtml.of(copied).html())
                .isEqualTo("<p><strong>Bold</strong> and plain.</p>\n<p>Second<sup>th</sup> <em>line</em></p>");
    }

    @Test
    void words_that_word_also_has_a_bold_for_other_scripts_for_stay_bold() {
        assertThat(BodyHtml.of(
                                "<b style='mso-bidi-font-weight:normal'>HARLAN</b> <i style='mso-bidi-font-style:normal'>x</i>")
                        .html())
                .isEqualTo("<p><strong>HARLAN</strong> <em>x</em></p>");
    }

    /** The same clipboards are pasted in a browser by PasteBrowserIT. */
    @ParameterizedTest
    @ValueSource(strings = {"word", "google-docs", "web-page", "libreoffice", "hostile", "scripts-of-the-world"})
    void what_the_editor_makes_of_a_clipboard_is_canonical_and_what_a_plain_form_sends_comes_in_clean(String name)
            throws IOException {
        var pasted = clipboard(name + ".canonical.html").stripTrailing();
        assertThat(BodyHtml.of(pasted).html()).isEqualTo(pasted);
        assertOnlyCanonicalMarkup(BodyHtml.of(clipboard(name + ".html")).html());
    }

    private static String clipboard(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/clipboard", file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a(b)?q=x#y",
                "http://example.org",
                "HTTPS://EXAMPLE.ORG/",
                "mailto:desk@example.org?subject=Night%20buses",
                "/story/campus/2026/11/23/night-buses"
            })
    void links_to_the_web_to_mail_and_to_our_own_pages_stay(String href) {
        assertThat(BodyHtml.of("<a href=\"" + href + "\" target=_blank onclick=x() rel=opener>go</a>")
                        .html())
                .matches("<p><a href=\"[^\"]+\">go</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " java\tscript:alert(1)",
                "&#106;avascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil",
                "https:///x",
                "story.html",
                "#top",
                "",
            })
    void other_links_lose_their_address_and_keep_their_words(String href) {
        assertThat(BodyHtml.of("<p><a href=\"" + href.replace("\"", "&quot;") + "\">go</a></p>")
                        .html())
                .isEqualTo("<p>go</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=\"https://x/\" onmouseover=alert(1)>x</a>",
                "<a href='https://x/\"onmouseover=\"alert(1)'>x</a>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<span style=\"width:expression(alert(1));font-weight:bold\">x</span>",
                "<blockquote class='pull\" onclick=\"alert(1)'>x</blockquote>",
                "<figure data-media='\"><script>alert(1)</script>'>x</figure>",
                "<img data-media='a\" onerror=\"alert(1)'>",
                "<figure data-media=m data-alt='\"><script>alert(1)</script>' data-credit='\" onload=\"alert(1)'>x</figure>",
                "<figure data-embed='\"><script>' data-address='javascript:alert(1)'>x</figure>",
                "<figure data-embed=youtube data-address='https://www.youtube.com/watch?v=abcdefghijk\"><script>alert(1)</script>'>x</figure>",
                "<figure data-embed=youtube data-address='https://evil.example/#https://youtu.be/abcdefghijk' onclick=alert(1)>x</figure>",
                "<sup class=footnote onclick=alert(1)>n<img src=x onerror=alert(1)><script>alert(1)</script><svg onload=alert(1)></sup>",
                "<sup class='footnote\" onclick=\"alert(1)'><a href=javascript:alert(1)>n</a><math><mtext>x</math></sup>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<textarea><img title=\"</textarea><img src onerror=alert(1)>\"></textarea>",
                "<title><img title=\"</title><img src onerror=alert(1)>\">",
                "<xmp><img title=\"</xmp><img src onerror=alert(1)>\">",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button></form>",
                "<base href=javascript:alert(1)//><meta http-equiv=refresh content=0;url=javascript:alert(1)>",
                "<object data=javascript:alert(1)><embed src=javascript:alert(1)><link rel=import href=x>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "\u0000<scr\u0000ipt>alert(1)</script>",
                "<template><script>alert(1)</script></template><video><source onerror=alert(1)>",
                "\ufeff+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
            })
    void no_script_gets_through(String vector) {
        assertOnlyCanonicalMarkup(BodyHtml.of(vector).html());
        assertOnlyCanonicalMarkup(
                BodyHtml.of("<p>before " + vector + " after</p>").html());
    }

    @Test
    void characters_that_nobody_sees_and_the_database_refuses_are_left_out() {
        assertThat(BodyHtml.of("<p>a\u0000b\u0007c\u200bd\ufeffe\ud800f\uffffg</p>")
                        .html())
                .isEqualTo("<p>abcdefg</p>");
    }

    @Test
    void a_letter_and_its_accent_are_one_character() {
        assertThat(BodyHtml.of("<p>Cafe<x>\u0301</x></p>").html()).isEqualTo("<p>Café</p>");
    }

    @Test
    void taking_a_body_in_again_changes_nothing_whatever_came_first() {
        var random = new Random(7);
        var pieces = List.of(
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<h1>",
                "</h1>",
                "<h3>",
                "</h3>",
                "<ul>",
                "</ul>",
                "<ol>",
                "</ol>",
                "<li>",
                "</li>",
                "<blockquote>",
                "<blockquote class=pull>",
                "</blockquote>",
                "<b>",
                "</b>",
                "<em>",
                "</em>",
                "<sup>",
                "</sup>",
                "<sub>",
                "</sub>",
                "<a href=/x>",
                "<a href='https://e.org/?a=\"b\"&c'>",
                "</a>",
                "<br>",
                "<hr>",
                "<figure data-media=m>",
                "<figure data-media=m data-alt='a \"b\" <c>' data-credit=d>",
                "<figure data-embed=vimeo data-address=https://vimeo.com/12345>",
                "<figure data-embed=x data-address=https://evil.example/x>",
                "<sup class=footnote>",
                "<figure>",
                "</figure>",
                "<figcaption>",
                "</figcaption>",
                "<img data-media=n>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "<span style='font-weight:bold'>",
                "</span>",
                "<pre>",
                "</pre>",
                " ",
                "\n\n",
                "&nbsp;",
                "word",
                "“quoted”",
                "—",
                "e",
                "\u0301",
                "\u0338",
                "&lt;",
                "&amp;",
                "<",
                ">",
                "\"",
                "&#xD83D;",
                "&#xDE00;",
                "😀",
                "\u2003",
                "<script>x</script>",
                "<!-- c -->",
                "<x>",
                "{{",
                "<p/>",
                "</>");
        for (int i = 0; i < 2_000; i++) {
            var input = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                input.append(pieces.get(random.nextInt(pieces.size())));
            }
            var once = BodyHtml.of(input.toString());
            assertOnlyCanonicalMarkup(once.html());
            assertThat(BodyHtml.of(once.html()).html()).as("of %s", input).isEqualTo(once.html());
        }
    }

    @Test
    void text_has_a_blank_line_between_blocks() {
        assertThat(BodyHtml.of("<h2>Who</h2><p>One &amp;<br>two</p><hr><ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>"
                                + "<blockquote><p>d</p><p>e</p></blockquote>")
                        .text())
                .isEqualTo("Who\n\nOne &\ntwo\n\na\nb\nc\n\nd\n\ne");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>It’s 12:30, don't wait — the well-known U.S. bus costs $1,410.50</p> | 10
                    <p>one—two</p><p>three</p> | 3
                    <p>* * *</p>               | 0
                    ''                         | 0
                    """)
    void words_are_counted_as_a_reader_would(String html, int words) {
        assertThat(BodyHtml.of(html).words()).isEqualTo(words);
    }

    /** The pattern is that of resources/js/copy-schema.js: the count beside the text and the one that is kept are one. */
    @Test
    void words_are_counted_as_the_browser_counts_them() {
        var word = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}'’.,:/@-]*[\\p{L}\\p{N}\\p{M}])?");
        var characters = "ab é1²Ⅷ½'’.,:/@-— \n\u0301\u200d\u05d0\u0627\u4e2d\ud835\udd04\ud83d\ude00";
        var chance = new Random(230);
        for (var each = 0; each < 20_000; each++) {
            var text = chance.ints(chance.nextInt(12), 0, characters.length())
                    .mapToObj(at -> characters.substring(at, at + 1))
                    .collect(Collectors.joining());

            assertThat(BodyHtml.countWords(text)).as(text).isEqualTo((int)
                    word.matcher(text).results().count());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "100, 1", "344, 1", "345, 2", "412, 2", "1410, 6"})
    void reading_takes_a_minute_for_230_words_and_never_less_than_one(int words, int minutes) {
        assertThat(BodyHtml.of("word ".repeat(words)).minutes()).isEqualTo(minutes);
    }

    @Test
    void the_first_paragraph_is_neither_a_subhead_nor_a_quote() {
        assertThat(BodyHtml.of("<h2>a</h2><blockquote>b</blockquote><p>The <b>third</b>.</p><p>d</p>")
                        .firstParagraph())
                .isEqualTo("The third.");
        assertThat(BodyHtml.of("<hr><ul><li>a</li></ul>").firstParagraph()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "<p></p>", "<p>&nbsp;</p><ul><li> </li></ul>", "<script>x</script>"})
    void a_body_without_a_word_is_blank(String html) {
        assertThat(BodyHtml.of(html)).isEqualTo(BodyHtml.EMPTY).matches(BodyHtml::isBlank);
        assertThat(BodyHtml.of(null)).isEqualTo(BodyHtml.EMPTY);
    }

    @Test
    void a_body_of_one_picture_is_not_blank() {
        assertThat(BodyHtml.of("<figure data-media=\"m1\"></figure>").isBlank()).isFalse();
    }

    @Test
    void a_megabyte_is_taken_and_a_byte_more_is_refused() {
        var most = "<p>" + "a".repeat(BodyHtml.MAX_BYTES - 7) + "</p>";
        assertThat(BodyHtml.of(most).html()).isEqualTo(most);
        assertThatThrownBy(() -> BodyHtml.of(most + "a")).isInstanceOf(TooLongException.class);
        assertThatThrownBy(() -> BodyHtml.of("—".repeat(BodyHtml.MAX_BYTES / 3 + 1)))
                .isInstanceOf(TooLongException.class)
                .hasMessageContaining("at most 1048576");
    }

    @Test
    void a_body_that_would_grow_beyond_a_megabyte_when_written_is_refused() {
        assertThatThrownBy(() -> BodyHtml.of("&".repeat(BodyHtml.MAX_BYTES / 2)))
                .isInstanceOf(TooLongException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<a href=/x>",
                "<blockquote>",
                "<ul><li>",
                "<p><b><i>x",
                "<",
                "<!--",
                "&",
                "</p>",
                "<a href=\"",
                "[[{{"
            })
    void nesting_without_end_neither_fails_nor_nests_without_end(String piece) {
        var body = BodyHtml.of(piece.repeat(60_000 / piece.length()) + "x");
        assertOnlyCanonicalMarkup(body.html());
        assertThat(BodyHtml.of(body.html())).isEqualTo(body);
    }

    private static final Pattern CANONICAL_TAG = Pattern.compile(
            "</?(?:p|h[234]|blockquote|ul|ol|li|em|strong|sup|sub|figure|figcaption|a)>|<br>|<hr>|<blockquote class=\"pull\">"
                    + "|<sup class=\"footnote\">"
                    + "|<figure data-media=\"[A-Za-z0-9_-]+\"(?: data-alt=\"[^\"<>]*\")?(?: data-credit=\"[^\"<>]*\")?>"
                    + "|<figure data-embed=\"[a-z-]+\" data-address=\"https://[^\"<>`\\s]*\">|<a href=\"(?:https?://|mailto:|/(?![/\\\\]))[^\"<>`\\s]*\">");

    private static void assertOnlyCanonicalMarkup(String html) {
        assertThat(CANONICAL_TAG.matcher(html).replaceAll("")).doesNotContain("<", ">");
    }
}
