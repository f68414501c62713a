package org.thesop.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.thesop.newsstand.KeptPage.Header;
import org.thesop.newsstand.KeptPage.Life;

class KeptPageTest {

    private static final byte[] CONTENT = "<p>Night buses return. ".repeat(200).getBytes(StandardCharsets.UTF_8);

    private static KeptPage page(int status, Life life, Instant until) {
        var shows = new Shows(new TreeSet<>(Set.of("story-7", "front")), until);
        return KeptPage.of(status, List.of(new Header("Content-Type", "text/html")), CONTENT, life, shows);
    }

    private static KeptPage page() {
        return page(200, Life.STORY, Instant.MAX);
    }

    @Test
    void each_form_is_the_same_page_under_a_tag_of_its_own() throws IOException {
        var plain = page().formFor(null);
        var gzip = page().formFor("gzip, deflate");
        assertThat(plain.bytes()).isEqualTo(CONTENT);
        assertThat(plain.encoding()).isNull();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.bytes()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(CONTENT);
        }
        assertThat(gzip.encoding()).isEqualTo("gzip");
        assertThat(List.of(plain.etag(), gzip.etag(), page().formFor("br").etag()))
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag.matches("\"[0-9a-f]{20}(-gz|-br)?\""));
    }

    @Test
    void brotli_is_smaller_where_there_is_some_for_the_machine() {
        assertThat(page().formFor("gzip, br").encoding()).isEqualTo("br");
        assertThat(page().formFor("gzip, br").bytes())
                .hasSizeLessThan(page().formFor("gzip").bytes().length);
    }

    @Test
    void a_page_that_the_browser_has_is_not_sent_again_but_a_notice_is() {
        var form = page().formFor("gzip");
        assertThat(page().isKnown(form, form.etag())).isTrue();
        assertThat(page().isKnown(page().formFor(null), form.etag())).isFalse();
        assertThat(page(410, Life.STORY, Instant.MAX).isKnown(form, form.etag()))
                .isFalse();
    }

    @Test
    void a_cache_before_the_paper_is_told_what_it_shows_and_how_long_it_may_keep_it() {
        assertThat(page().headers())
                .contains(new Header("Surrogate-Key", "front story-7"), new Header("Vary", "Accept-Encoding"));
        assertThat(page().cacheControl(0)).isEqualTo("public, max-age=0, s-maxage=30");
        assertThat(page(200, Life.LIST, Instant.MAX).cacheControl(0)).contains("stale-while-revalidate=60");
    }

    @Test
    void in_its_last_minute_nobody_else_keeps_it() {
        var until = Instant.parse("2026-11-27T05:00:00Z");
        var page = page(200, Life.LIST, until);
        assertThat(page.cacheControl(until.minusSeconds(61).toEpochMilli())).contains("stale-while-revalidate");
        assertThat(page.cacheControl(until.minusSeconds(59).toEpochMilli())).isEqualTo("public, no-cache");
    }
}
