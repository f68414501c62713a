package org.thesop.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.wire.WireFeed.NoFeedException;

/** What other newsrooms' feeds say. */
class WireFeedTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Agency</title>
              <link>https://agency.example.org</link><description>d</description>
              <item><title>Bees &amp;amp; boats</title><link>https://agency.example.org/bees</link><guid isPermaLink="false">bees-1</guid>
                <author>desk@agency.example.org (Ada Quist)</author><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate>
                <description>Short.</description>
                <content:encoded><![CDATA[<p>Long <script>alert(1)</script><em>words</em>.</p><img src="https://tracker.example.org/p.gif">]]></content:encoded></item>
              <item><title></title><link>https://agency.example.org/none</link></item>
              <item><title>Only a link</title><link>javascript:alert(1)</link><guid>x</guid></item>
            </channel></rss>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Agency</title><id>urn:a</id><updated>2026-01-05T10:00:00Z</updated>
              <entry><title type="html">Owls &lt;b&gt;again&lt;/b&gt;</title><id>urn:owls</id><link href="https://agency.example.org/owls"/>
                <author><name>Ben Orrin</name></author><updated>2026-01-05T10:00:00Z</updated>
                <content type="html">&lt;p&gt;Two of them.&lt;/p&gt;</content></entry></feed>
            """;

    @Test
    void rss_is_read_as_the_paper_would_keep_it() throws NoFeedException {
        var entries = WireFeed.read(bytes(RSS));
        assertThat(entries).extracting(WireEntry::headline).containsExactly("Bees & boats", "Only a link");
        var bees = entries.get(0);
        assertThat(bees.guid()).isEqualTo("bees-1");
        assertThat(bees.body()).isEqualTo("<p>Long <em>words</em>.</p>");
        assertThat(bees.author()).isEqualTo("Ada Quist");
        assertThat(bees.summary()).isEqualTo("Short.");
        assertThat(bees.publishedAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(entries.get(1).link()).isEmpty();
    }

    @Test
    void atom_is_read_with_its_author() throws NoFeedException {
        var owls = WireFeed.read(bytes(ATOM)).get(0);
        assertThat(owls.headline()).isEqualTo("Owls again");
        assertThat(owls.author()).isEqualTo("Ben Orrin");
        assertThat(owls.body()).isEqualTo("<p>Two of them.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&x;</title></channel></rss>",
                "<html><body>Not found</body></html>",
                "<rss version='2.0'><channel>",
                "nothing"
            })
    void what_is_no_feed_is_refused(String answer) {
        assertThatThrownBy(() -> WireFeed.read(bytes(answer))).isInstanceOf(NoFeedException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
