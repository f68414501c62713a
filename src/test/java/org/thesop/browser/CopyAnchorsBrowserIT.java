package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.thesop.story.BodyHtml;

/** The browser counts the characters of a body as the newsroom does, however its copy is made. */
class CopyAnchorsBrowserIT {

    private static final List<String> BODIES = List.of(
            "",
            "<p>One paragraph.</p>",
            "<p>Two</p>\n<h2>A <em>sub</em>head</h2>\n<p>paragraphs.</p>",
            "<p>  Many   spaces <em> and </em> marks </p><p>\u00a0</p><p>end\u00a0 of \u00a0\u00a0it\u00a0</p>",
            "<p>First line<br>second <strong>line<br></strong>third</p><p>Broken<br><br>twice</p><p><br>at the start<br></p>",
            "<h2>A head<br>on two lines</h2><p>x</p>",
            "<ul><li>one<ul><li>in it</li><li>and<ol><li>deeper</li></ol></li></ul></li><li>two<br>lines</li></ul><p>after</p>",
            "<ul><li><ul><li>nothing above</li></ul></li><li></li><li>last</li></ul><ol><li>another list</li></ol>",
            "<ul><li>twice<br><br>broken</li><li>more</li></ul>",
            "<blockquote><p>Said one.</p><p></p><p>Said two.</p></blockquote><blockquote class=\"pull\"><p>Pulled</p></blockquote>",
            "<p>Before</p><figure data-media=\"abc\"><figcaption>A caption, <em>set</em></figcaption></figure><p>between</p>"
                    + "<figure data-media=\"def\"></figure><hr><p>after a rule</p>",
            "<p>A \ud83d\udc1d flies \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 and \ud835\udd4fis</p>",
            "<p>cafe\u0301 re\u0301sume\u0301 a\u0302\u0301 e<em>\u0301</em> q\u0307 \u1112\u1161\u11ab</p>",
            "<p>zero\u200bwidth \ufeffmark \u2028line \u0085next \u200fright \u05e9\u05dc\u05d5\u05dd\u200e</p>",
            "<p>\u2003</p><p>an\u2003em space</p><p>\u201cCurly\u201d &amp; \u2018quotes\u2019 &lt;b&gt; \u2014 and <a href=\"/about\">links</a></p>",
            "<p>Noted<sup class=\"footnote\">First &amp; <b>last</b>.</sup> and <sup class=\"footnote\">second</sup> again</p>"
                    + "<ul><li>an <em>item<sup class=\"footnote\">third</sup></em></li></ul><h2>Head<sup class=\"footnote\">4th</sup></h2>",
            "<p><sup class=\"footnote\">nothing else</sup></p><p>e<sup class=\"footnote\">x</sup>\u0301 <sup class=\"footnote\">y</sup></p>",
            "<p>Seen</p><figure data-embed=\"vimeo\" data-address=\"https://vimeo.com/76979871\"><figcaption>A film</figcaption></figure>"
                    + "<figure data-media=\"abc\" data-alt=\"A \u201cbus\u201d\" data-credit=\"B &lt;O&gt;\"><figcaption>A bus</figcaption></figure>");

    private static final String COUNTED = """
            async (bodies) => {
              const { fromHtml, toHtml } = await import('/resources/js/copy-schema.js');
              const { anchors } = await import('/resources/js/copy-anchors.js');
              return bodies.map((body) => {
                const doc = fromHtml(body);
                const found = anchors(doc);
                const lost = [];
                for (let at = 0; at < found.text.length; at++) {
                  if (/\\S/.test(found.text[at])) {
                    const { from, to } = found.toDoc(at, at + 1);
                    const back = found.toText(from, to);
                    const seen = doc.textBetween(from, to, '', (node) => node.attrs.note || '');
                    if (back.start > at || back.end < at + 1 || !seen.normalize('NFC').includes(found.text[at])) {
                      lost.push(at);
                    }
                  }
                }
                return { html: toHtml(doc), text: found.text, lost: lost.join(' ') };
              });
            }
            """;

    @Test
    @SuppressWarnings("unchecked")
    void the_browser_counts_a_body_as_the_newsroom_does_and_finds_each_character_again() {
        var page = Desk.of("wendy").startStory("Counted").page;
        var counted = (List<Map<String, String>>) page.evaluate(COUNTED, BODIES);
        var softly = new SoftAssertions();
        for (var i = 0; i < BODIES.size(); i++) {
            var one = counted.get(i);
            softly.assertThat(one.get("text"))
                    .as(BODIES.get(i))
                    .isEqualTo(BodyHtml.of(one.get("html")).text());
            softly.assertThat(one.get("lost"))
                    .as("not found again in " + BODIES.get(i))
                    .isEmpty();
        }
        softly.assertAll();
        assertThat(counted).hasSameSizeAs(BODIES);
    }
}
