package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thesop.story.WhoWrote.Span;

class WhoWroteTest {

    private static final long WENDY = 1;
    private static final long EDDIE = 3;

    private static Copy copy(String headline, String body) {
        return new Copy(headline, "", "", BodyHtml.of(body), "", "en", null);
    }

    private static String text(Copy copy) {
        return copy.headline() + "\n" + copy.deck() + "\n" + copy.body().text();
    }

    @Test
    void every_word_is_its_writers_in_paragraphs_lists_and_quotes() {
        var then = copy(
                "Buses return",
                "<p>They run <em>until</em> two.</p><ul><li>six</li><li>nine</li></ul><hr>"
                        + "<blockquote><p>We counted.</p></blockquote><p>The end.</p>");
        var now = copy(
                "Night buses return",
                then.body().html().replace("until", "till").replace("nine", "nine and ten"));
        var words = Authorship.sole(text(then), WENDY).after(text(then), text(now), EDDIE);

        var who = WhoWrote.of(now, words);

        var told = who.parts().stream()
                .map(part -> part.element() + ": "
                        + part.spans().stream()
                                .map(span -> (span.author() == EDDIE ? "E" : "W") + "[" + span.text() + "]")
                                .collect(Collectors.joining()))
                .toList();
        assertThat(told)
                .containsExactly(
                        "headline: E[Night buses ]W[return]",
                        "p: W[They run ]E[till ]W[two.]",
                        "bullet: W[six]",
                        "bullet: W[nine ]E[and ten]",
                        "quote: W[We counted.]",
                        "p: W[The end.]");
        assertThat(who.words()).isEqualTo(Map.of(WENDY, 10, EDDIE, 5));
    }

    @Test
    void an_empty_text_has_no_writer() {
        assertThat(WhoWrote.of(copy("", ""), Authorship.sole("", WENDY)).parts())
                .isEmpty();
    }

    @Test
    void words_in_a_row_are_one_span() {
        var copy = copy("One two", "<p>three four</p>");
        assertThat(WhoWrote.of(copy, Authorship.sole(text(copy), WENDY)).parts())
                .allSatisfy(part ->
                        assertThat(part.spans()).extracting(Span::author).containsExactly(WENDY));
    }
}
