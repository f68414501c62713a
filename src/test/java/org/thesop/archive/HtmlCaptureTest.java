package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages of the old site that were saved as HTML. */
class HtmlCaptureTest {

    private static final String HTML = """
            <!-- saved from the web -->
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
            <html><head><title>Owls</title><style>p{}</style></head><body>
            <ul><li><a href="/contact.php">Contact theSOP</a></li><li><a href="/about.php">About theSOP</a></li></ul>
            <img src="logo.gif" alt="theSOP logo"><script>var published = "Published:May 1st, 2001";</script>
            <div>Published:May 6th, 2009 16:05 EST</div>
            <h1>Owls return to the clock tower</h1><h2>Owls return to the clock tower</h2>
            <p>By SOP newswire3</p>
            <p><b>Weir</b> -- Two owls&nbsp;were counted by <a href="http://birds.example.org/?a=1&amp;b=2">the club</a>,
               and <i>nobody</i> slept.</p>
            <p>They stay until <a href="javascript:alert(1)">May</a> &amp; beyond.</p>
            </body></html>
            """;

    @Test
    void its_story_is_read_and_keeps_its_links_and_emphasis() {
        var page = Pages.parsed(HTML);
        assertThat(page.headline()).isEqualTo("Owls return to the clock tower");
        assertThat(page.dateline()).contains("Weir");
        assertThat(page.body())
                .isEqualTo("<p>Two owls were counted by <a href=\"http://birds.example.org/?a=1&amp;b=2\">the club</a>,"
                        + " and <em>nobody</em> slept.</p>\n<p>They stay until May &amp; beyond.</p>");
    }

    @Test
    void ten_thousand_remarks_before_it_cost_nothing() {
        assertThat(Pages.parsed("<!-- a -->\n".repeat(10_000) + HTML).headline())
                .isEqualTo("Owls return to the clock tower");
    }

    @Test
    void elements_nested_a_hundred_thousand_deep_cost_nothing() {
        var deep = "<html><body>" + "<b>".repeat(100_000) + HTML.substring(HTML.indexOf("<div>"));
        assertThat(Pages.parsed(deep).headline()).isEqualTo("Owls return to the clock tower");
    }
}
