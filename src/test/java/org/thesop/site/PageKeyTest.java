package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

    private static java.util.Optional<String> key(String path, String before) {
        return PageKey.of(PublicAddress.of(path, path), path, before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/story/campus/2026/11/26/night-buses",
                "/story/campus/2026/11/26/night-buses/changes",
                "/story/campus/2026/11/26/night-buses.newsml",
                "/story/campus/2026/11/26/night-buses.ninjs",
                "/section/campus",
                "/tag/buses",
                "/people/wendy",
                "/writers",
                "/about",
                "/corrections",
                "/record"
            })
    void a_page_for_everybody_is_kept_under_its_path(String path) {
        assertThat(key(path, null)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contact",
                "/record/check",
                "/login",
                "/robots.txt",
                "/desk/",
                "/api/editions",
                "/preview/abc",
                "/check/abc",
                "/media/abc/400",
                "/story/campus/2026/02/30/night-buses",
                "/story/campus/2026/11/26/night-buses.php"
            })
    void anything_else_is_not_kept(String path) {
        assertThat(key(path, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/section/campus, 1700000000000000-12, /section/campus?before=1700000000000000-12",
        "/section/campus, nonsense, /section/campus",
        "/record, 2026-11-01, /record?before=2026-11-01",
        "/record, 1700000000000000-12, /record",
        "/, 1700000000000000-12, /"
    })
    void a_list_goes_on_under_a_key_of_its_own(String path, String before, String key) {
        assertThat(key(path, before)).contains(key);
    }

    @Test
    void a_story_is_a_page_of_its_own_and_a_section_a_list() {
        assertThat(PageKey.isList(PublicAddress.of("/about", "/about"))).isFalse();
        assertThat(PageKey.isList(PublicAddress.of("/section/campus", "/section/campus")))
                .isTrue();
    }
}
