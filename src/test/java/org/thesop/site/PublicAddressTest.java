package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thesop.site.PublicAddress.Kind.ELSEWHERE;
import static org.thesop.site.PublicAddress.Kind.NOWHERE;
import static org.thesop.site.PublicAddress.Kind.OLD_FILE;
import static org.thesop.site.PublicAddress.Kind.OLD_PERSON;
import static org.thesop.site.PublicAddress.Kind.OLD_SECTION;
import static org.thesop.site.PublicAddress.Kind.OLD_STORY;
import static org.thesop.site.PublicAddress.Kind.SPELLED_DIFFERENTLY;
import static org.thesop.site.PublicAddress.Kind.STORY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private static PublicAddress read(String address) {
        var query = address.indexOf('?');
        return PublicAddress.of(query < 0 ? address : address.substring(0, query), address);
    }

    @ParameterizedTest
    @CsvSource({
        "/, FRONT",
        "/writers, WRITERS",
        "/editors, EDITORS",
        "/managing-editors, MANAGING_EDITORS",
        "/about, ABOUT",
        "/support, SUPPORT",
        "/contact, CONTACT",
        "/tag/night-buses, TAG",
        "/corrections, CORRECTIONS",
        "/login, LOGIN",
        "/robots.txt, ROBOTS",
        "/record, RECORD",
        "/record/check, RECORD_CHECK",
        "/story/campus/2026/11/23/night-buses/changes, CHANGES",
        "/story/campus/2026/11/23/night-buses.newsml, NEWS_ITEM",
        "/story/campus/2026/11/23/night-buses.ninjs, NINJS",
        "/story/campus/2026/11/23/changes, STORY",
        "/story/campus/2026/11/23/changes/changes, CHANGES",
        "/story/campus/2026/11/23/night-buses/changes/, SPELLED_DIFFERENTLY",
        "/section/campus, SECTION",
        "/archive, ARCHIVE",
        "/archive/2005/11, MONTH",
        "/archive/2005/13, NOWHERE",
        "/archive/2005, SPELLED_DIFFERENTLY",
        "/search, SEARCH",
        "/sitemap.xml, SITE_MAP",
        "/sitemap/stories-1.xml, SITE_MAP",
        "/news-sitemap.xml, NEWS_SITE_MAP",
        "/ads.txt, ADS",
        "/.well-known/security.txt, SECURITY",
        "/oembed, CARD",
        "/feeds, FEEDS",
        "/newsletter, NEWSLETTER",
        "/newsletter/mine/AbC, NEWSLETTER",
        "/newsletters, ELSEWHERE",
        "/privacy, PRIVACY",
        "/privacy/mine/AbC, PRIVACY",
        "/feed.atom, FEED",
        "/section/campus/feed.rss, FEED",
        "/people/wendy/feed.json, FEED",
        "/tag/night-buses/feed.atom, FEED",
        "/section/campus/feed, FEED_PAGE",
        "/people/wendy/feed, FEED_PAGE",
        "/tag/night-buses/feed, FEED_PAGE",
        "/about/feed, ELSEWHERE",
        "/section/campus/feed.xml, ELSEWHERE",
        "/about/feed.atom, ELSEWHERE",
        "/people/wendy, PERSON",
        "/people/wendy/clips, CLIPS",
        "/people/wendy/clips.pdf, CLIPS_PRINTED",
        "/people/wendy/clip, ELSEWHERE",
        "/people/j.o'hara, ELSEWHERE",
        "/people/wendy.marsh@example.org, PERSON"
    })
    void the_pages_of_the_paper_have_one_address_each(String address, PublicAddress.Kind kind) {
        assertThat(read(address).kind()).isEqualTo(kind);
    }

    @Test
    void a_feed_says_what_it_is_of_and_in_which_form_it_is_wanted() {
        var feed = read("/people/wendy/feed.json");
        assertThat(feed.slug()).isEqualTo("json");
        assertThat(feed.feedOf()).isEqualTo(read("/people/wendy"));
        assertThat(read("/feed.atom").feedOf()).isEqualTo(read("/"));
    }

    @Test
    void a_story_is_known_by_section_day_and_slug() {
        assertThat(read("/story/campus/2026/11/23/night-buses-2"))
                .isEqualTo(new PublicAddress(STORY, "campus", LocalDate.of(2026, 11, 23), "night-buses-2"));
    }

    @ParameterizedTest
    @CsvSource({
        "/about/, /about",
        "/feed, /feeds",
        "/feed/, /feeds",
        "/Section/Campus/Feed, /section/campus/feed",
        "/About, /about",
        "/SECTION/Campus/, /section/campus",
        "/story/Campus/2026/11/23/Night-Buses, /story/campus/2026/11/23/night-buses",
        "/story/campus/2026/11/23/night-buses///, /story/campus/2026/11/23/night-buses"
    })
    void another_spelling_leads_to_the_real_address(String address, String real) {
        assertThat(read(address)).isEqualTo(new PublicAddress(SPELLED_DIFFERENTLY, real, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/",
                "/desk/review/queue",
                "/api/editions/7",
                "//evil.example/",
                "//about",
                "/about/x",
                "/story",
                "/story/campus/2026/11/23",
                "/story/campus/2026/1/2/x",
                "/story/campus/2026/11/23/../../x",
                "/story/campus/2026/11/23/a--b",
                "/story/campus/2026/11/23/-a",
                "/story/cam pus/2026/11/23/a",
                "/story/campus/2026/11/23/a\u0000",
                "/story/campus/2026/11/23/a%2e",
                "/story/campus/2026/11/23/a\nSet-Cookie:x",
                "/story/campus/٢٠٢٦/11/23/a",
                "/section/",
                "/section/Español",
                "/people/..",
                "/people/a/b",
                "/resources/css/paper.css",
                "/jakarta.faces.resource/x.css.xhtml",
                "",
            })
    void what_only_looks_like_an_address_of_ours_is_none(String address) {
        assertThat(read(address).kind()).isEqualTo(ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/site",
                "/site/story.xhtml",
                "/site/errors",
                "/story/campus/2026/02/30/x",
                "/story/campus/2026/13/01/x",
                "/story/20260230/x.html"
            })
    void templates_and_days_that_do_not_exist_are_nowhere(String address) {
        assertThat(read(address).kind()).isEqualTo(NOWHERE);
    }

    @Test
    void an_address_longer_than_any_of_ours_is_nowhere() {
        assertThat(read("/" + "a/".repeat(5000)).kind()).isEqualTo(NOWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/story/campus/2008/04/14/regional_Missile-defense.php",
                "/story/20080414/Regional-missile-defense.html"
            })
    void a_story_of_the_old_site_is_known_by_its_day_and_its_words(String address) {
        assertThat(read(address))
                .isEqualTo(
                        new PublicAddress(OLD_STORY, address, LocalDate.of(2008, 4, 14), "regional-missile-defense"));
    }

    @Test
    void lists_of_the_old_site_lead_to_their_start() {
        assertThat(read("/categories/Campus-12.php")).isEqualTo(new PublicAddress(OLD_SECTION, "campus", null, null));
        assertThat(read("/categories/science-space-3.php").name()).isEqualTo("science-space");
        assertThat(read("/index.php?bioitems=wendy&page=4"))
                .isEqualTo(new PublicAddress(OLD_PERSON, "wendy", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/article.php?id=482", "/index.php", "/news/1999/may.htm", "/index.php?x=1"})
    void other_files_of_the_old_site_are_looked_up_with_their_query(String address) {
        assertThat(read(address)).isEqualTo(new PublicAddress(OLD_FILE, address, null, null));
    }
}
