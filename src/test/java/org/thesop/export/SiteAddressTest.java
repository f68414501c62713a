package org.thesop.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/, index.html, /",
        "/section/arts, section/arts/index.html, /section/arts/",
        "/story/arts/2009/05/06/choir, story/arts/2009/05/06/choir/index.html, /story/arts/2009/05/06/choir/",
        "/people/jane.doe, people/jane.doe/index.html, /people/jane.doe/",
        "/section/arts/feed.atom, section/arts/feed.atom, /section/arts/feed.atom",
        "/.well-known/security.txt, .well-known/security.txt, /.well-known/security.txt",
        "/assets/paper.0a1b.css, assets/paper.0a1b.css, /assets/paper.0a1b.css",
        "/story/arts/2009/05/06/choir.newsml, story/arts/2009/05/06/choir.newsml, /story/arts/2009/05/06/choir.newsml",
        "/media/abc_DEF-123/wide-480.webp, media/abc_DEF-123/wide-480.webp, /media/abc_DEF-123/wide-480.webp",
        "/media/abc_DEF-123/wide-480, media/abc_DEF-123/wide-480.jpg, /media/abc_DEF-123/wide-480.jpg",
        "/section/arts?before=2009-05-06.12, section/arts/before-2009-05-06-12/index.html,"
                + " /section/arts/before-2009-05-06-12/",
        "/search, search/index.html, /search/",
    })
    void a_page_is_a_folder_with_an_index_and_a_file_is_itself(String path, String file, String link) {
        assertThat(SiteAddress.of(path)).contains(new SiteAddress(file, link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/",
                "/desk",
                "/search?q=boats",
                "/contact?story=12",
                "/record/check",
                "/oembed?url=x",
                "/preview/token",
                "/a/../../etc/passwd",
                "/..",
                "/a/..",
                "/./a",
                "//203.0.113.9/latest/meta-data/",
                "/a//b",
                "/story/\"quoted\"",
                "mailto:someone@example.org"
            })
    void what_only_a_server_can_answer_lies_nowhere(String path) {
        assertThat(SiteAddress.of(path)).isEmpty();
    }

    @Test
    void two_pages_of_one_list_lie_in_two_places() {
        assertThat(SiteAddress.of("/tag/boats?before=12").orElseThrow().file())
                .isNotEqualTo(
                        SiteAddress.of("/tag/boats?before=13").orElseThrow().file());
    }
}
