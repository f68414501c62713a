package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SitePageTest {

    private static final String PAPER = "https://paper.example.org";
    private static final String SENTENCE = "Go on <a href=\"{0}\">there</a>.";

    @Test
    void links_lead_to_where_the_pages_lie() {
        var page = page("<a href=\"/section/arts\">Arts</a> <a class=\"x\" href=\"/tag/a?before=1#top\">Older</a>");
        assertThat(page.html())
                .isEqualTo(
                        "<a href=\"/section/arts/\">Arts</a> <a class=\"x\" href=\"/tag/a/before-1/#top\">Older</a>");
        assertThat(page.found()).containsExactly("/section/arts", "/tag/a?before=1");
    }

    @Test
    void what_only_a_server_can_do_leads_to_the_paper_itself() {
        assertThat(page("<a href=\"/contact?story=1&amp;x=2\">Write</a><a href=\"/desk/\">Desk</a>")
                        .html())
                .isEqualTo("<a href=\"https://paper.example.org/contact?story=1&amp;x=2\">Write</a>"
                        + "<a href=\"https://paper.example.org/desk/\">Desk</a>");
    }

    @Test
    void every_size_of_a_picture_is_there() {
        var page = page("<img src=\"/media/abc/960\" srcset=\"/media/abc/480 480w, /media/abc/960.webp 960w\">");
        assertThat(page.html())
                .isEqualTo("<img src=\"/media/abc/960.jpg\""
                        + " srcset=\"/media/abc/480.jpg 480w, /media/abc/960.webp 960w\">");
        assertThat(page.found()).containsExactly("/media/abc/960", "/media/abc/480", "/media/abc/960.webp");
    }

    @Test
    void a_form_is_a_sentence_with_the_way_to_the_paper() {
        assertThat(page("<form action=\"/search\" method=\"get\"><input name=\"q\"></form><p>After</p>")
                        .html())
                .isEqualTo("<p class=\"note\">Go on <a href=\"https://paper.example.org/search\">there</a>.</p>"
                        + "<p>After</p>");
    }

    @Test
    void addresses_elsewhere_and_within_the_page_stay_as_they_are() {
        var html = "<a href=\"https://example.com/a\">A</a><a href=\"#note-1\">1</a><a href=\"//example.com/\">B</a>";
        assertThat(page(html).html()).isEqualTo(html);
    }

    @Test
    void the_picture_on_a_card_keeps_its_whole_address_and_is_there() {
        var page = page("<meta property=\"og:image\" content=\"https://paper.example.org/media/abc/social-1200\"/>");
        assertThat(page.html()).contains("content=\"https://paper.example.org/media/abc/social-1200\"");
        assertThat(page.found()).containsExactly("/media/abc/social-1200");
    }

    private static SitePage page(String html) {
        return new SitePage(html, PAPER, SENTENCE);
    }
}
