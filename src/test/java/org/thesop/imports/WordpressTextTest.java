package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the half HTML of a WordPress post becomes. */
class WordpressTextTest {

    private final TreeSet<String> lost = new TreeSet<>();

    private String html(String text) {
        return WordpressText.html(text, lost).strip();
    }

    @Test
    void comments_that_mark_blocks_are_breaks_and_others_are_nothing() {
        assertThat(html("<!-- wp:paragraph {\"a\":1} --><p>One.</p><!-- /wp:paragraph --><!-- mine -->"))
                .isEqualTo("<p>One.</p>");
        assertThat(lost).isEmpty();
    }

    @Test
    void a_block_that_is_filled_when_it_is_read_is_lost_by_name() {
        assertThat(html("<!-- wp:latest-posts {\"columns\":3} /--><!-- wp:core-embed/x /-->"))
                .isEmpty();
        assertThat(lost).containsExactly("core-embed/x", "latest-posts");
    }

    @Test
    void another_page_is_a_line() {
        assertThat(html("One.<!--nextpage-->Two.")).isEqualTo("One.<hr>Two.");
    }

    @Test
    void a_caption_is_a_figure_and_the_words_in_it_are_read_as_others_are() {
        assertThat(html("[caption id=\"a\" width=\"3\"]<a href=\"x\"><img src=\"y\"/></a> The [gallery]hall[/caption]"))
                .isEqualTo("<figure><a href=\"x\"><img src=\"y\"/></a><figcaption> The hall</figcaption></figure>");
        assertThat(lost).containsExactly("[gallery]");
    }

    @Test
    void a_caption_without_a_picture_or_an_end_leaves_its_words() {
        assertThat(html("[caption]The hall[/caption] and [wp_caption]<img src=\"y\"/> more"))
                .isEqualTo("The hall and <img src=\"y\"/> more");
    }

    @Test
    void an_embed_and_an_address_alone_in_its_line_show_what_is_there() {
        var shown = "<figure data-address=\"https://example.org/?a=1&amp;b=2\"></figure>";
        assertThat(html("[embed width=\"3\"] https://example.org/?a=1&amp;b=2 [/embed]"))
                .isEqualTo(shown);
        assertThat(html("One.\n  https://example.org/?a=1&b=2 \nTwo.")).contains(shown);
        assertThat(html("<!-- wp:embed -->https://example.org/?a=1&b=2<!-- /wp:embed -->"))
                .isEqualTo(shown);
        assertThat(html("See https://example.org/ now.")).isEqualTo("See https://example.org/ now.");
    }

    @Test
    void shortcodes_go_and_remarks_in_brackets_stay() {
        assertThat(html("It [sic] holds [c=d] [1].[contact-form id=\"7\"][box]In it.[/box][more/]"))
                .isEqualTo("It [sic] holds [c=d] [1].In it.");
        assertThat(lost).containsExactly("[box]", "[contact-form]", "[more]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[caption]",
                "[caption]<img ",
                "[caption]<a <img>",
                "[caption]<img>",
                "[wp_caption]<img>[/wp_caption]",
                "[embed]",
                "[embed]x",
                "[embed]x ",
                "[a",
                "[ab ",
                "[ab]",
                "[/ab]",
                "[ab][/cd]",
                "<!--",
                "<!-- wp:a {",
                "<!-- wp:a { -",
                "<!---->",
                "https://a ",
                "\nhttps://a ",
                "\nhttps://a",
                " ",
                "\n ",
                "[gallery ids=\"1\" "
            })
    void a_megabyte_of_anything_is_looked_at_a_few_times_and_no_more(String hostile) {
        var text = hostile.repeat((1 << 20) / hostile.length());
        assertThat(WordpressText.looks(text)).isLessThan(8L * text.length());
    }
}
