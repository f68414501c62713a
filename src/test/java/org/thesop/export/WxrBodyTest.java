package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WxrBodyTest {

    private static final String MEDIA = "https://paper.example.org/media/";

    @Test
    void the_dateline_begins_the_text_and_what_was_corrected_stands_above_it() {
        assertThat(WxrBody.of(
                        "<p>The choir sang.</p>",
                        "Weir & Lock",
                        List.of(new WxrBody.Note("<strong>Corrected:</strong> It sang.")),
                        id -> true,
                        MEDIA))
                .isEqualTo("<p class=\"correction\"><strong>Corrected:</strong> It sang.</p>\n"
                        + "<p><span class=\"dateline\">Weir &amp; Lock -- </span>The choir sang.</p>");
    }

    @Test
    void a_picture_is_shown_by_its_address_in_the_figure_that_names_it() {
        assertThat(WxrBody.of(
                        "<figure data-media=\"abc\" data-alt=\"A boat\" data-credit=\"Lena\"><figcaption>Afloat</figcaption></figure>",
                        "",
                        List.of(),
                        id -> true,
                        MEDIA))
                .isEqualTo("<figure data-media=\"abc\" data-alt=\"A boat\" data-credit=\"Lena\">"
                        + "<img src=\"https://paper.example.org/media/abc/960\" alt=\"A boat\" />"
                        + "<figcaption>Afloat</figcaption></figure>");
    }

    @Test
    void of_a_picture_whose_rights_have_ended_nothing_is_left() {
        assertThat(WxrBody.of(
                        "<p>Before.</p><figure data-media=\"gone\"><figcaption>Theirs</figcaption></figure><p>After.</p>",
                        "",
                        List.of(),
                        id -> false,
                        MEDIA))
                .isEqualTo("<p>Before.</p><p>After.</p>");
    }

    @Test
    void an_embed_is_a_link_to_where_it_stands() {
        assertThat(WxrBody.of(
                        "<figure data-embed=\"youtube\" data-address=\"https://youtu.be/x?a=1&amp;b=2\"></figure>",
                        "",
                        List.of(),
                        id -> true,
                        MEDIA))
                .contains("<a href=\"https://youtu.be/x?a=1&amp;b=2\">https://youtu.be/x?a=1&amp;b=2</a></figure>");
    }
}
