package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedProviderTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            https://youtu.be/dQw4w9WgXcQ?si=tracks-you, https://www.youtube.com/watch?v=dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ
            http://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=3, https://www.youtube.com/watch?v=dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ
            https://www.youtube.com/shorts/dQw4w9WgXcQ, https://www.youtube.com/watch?v=dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ
            https://vimeo.com/76979871, https://vimeo.com/76979871, https://player.vimeo.com/video/76979871?dnt=1
            https://soundcloud.com/some-band/a_song?utm=1, https://soundcloud.com/some-band/a_song, https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/some-band/a_song
            https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk, https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk, https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk
            https://archive.org/details/prelinger_1950, https://archive.org/details/prelinger_1950, https://archive.org/embed/prelinger_1950
            "https://www.openstreetmap.org/export/embed.html?bbox=-74.1,40.6,-73.9,40.8&layer=mapnik", "https://www.openstreetmap.org/export/embed.html?bbox=-74.1,40.6,-73.9,40.8&layer=mapnik", "https://www.openstreetmap.org/export/embed.html?bbox=-74.1,40.6,-73.9,40.8&layer=mapnik"
            https://www.documentcloud.org/documents/6657816-city-budget/, https://www.documentcloud.org/documents/6657816-city-budget/, https://embed.documentcloud.org/documents/6657816-city-budget/?embed=1
            https://datawrapper.dwcdn.net/aB3dE/4/, https://datawrapper.dwcdn.net/aB3dE/, https://datawrapper.dwcdn.net/aB3dE/
            """)
    void what_people_copy_becomes_one_address_and_one_frame(String copied, String address, String frame) {
        var found = EmbedProvider.embed(copied).orElseThrow();
        assertThat(found.address()).isEqualTo(address);
        assertThat(found.frame()).isEqualTo(frame).startsWith(found.provider().frameSource() + "/");
        assertThat(EmbedProvider.embed(address).orElseThrow().frame()).isEqualTo(frame);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
                "https://evil.example/https://youtu.be/dQw4w9WgXcQ",
                "https://evil.example@youtu.be.evil.example/dQw4w9WgXcQ",
                "https://user:pass@vimeo.com/76979871",
                "javascript:alert(1)//https://vimeo.com/76979871",
                "https://vimeo.com/76979871 onload=alert(1)x\nhttps://vimeo.com/1",
                "https://www.youtube.com/watch?v=short",
                "https://archive.org/details/../../evil",
                "https://archive.org/details/a\"onload=\"alert(1)",
                "https://vimeo.com/76979871\"onload",
                "https://example.org/film",
                ""
            })
    void other_addresses_stay_links(String address) {
        assertThat(EmbedProvider.embed(address)).isEmpty();
    }

    @Test
    void an_embed_nobody_knows_becomes_a_paragraph_with_its_link_and_its_caption_stays() {
        assertThat(BodyHtml.of("<figure data-embed=\"x\" data-address=\"https://example.org/film\"><figcaption>The film"
                                + "</figcaption></figure>")
                        .html())
                .isEqualTo("<p><a href=\"https://example.org/film\">https://example.org/film</a></p>\n<p>The film</p>");
    }

    @Test
    void in_a_list_its_link_stands_for_it() {
        assertThat(BodyHtml.of(
                                "<ul><li>See<figure data-embed=\"vimeo\" data-address=\"https://vimeo.com/76979871\"></figure>"
                                        + "</li></ul>")
                        .html())
                .isEqualTo(
                        "<ul><li>See<br><a href=\"https://vimeo.com/76979871\">https://vimeo.com/76979871</a></li></ul>");
    }

    @Test
    void the_list_names_each_house_once_with_addresses_of_https() {
        assertThat(EmbedProvider.all()).extracting(EmbedProvider::key).doesNotHaveDuplicates();
        assertThat(EmbedProvider.all()).allSatisfy(each -> {
            assertThat(each.key()).matches("[a-z-]+");
            assertThat(each.frameSource()).matches("https://[a-z.-]+");
            assertThat(each.patterns()).isNotEmpty().allSatisfy(pattern -> assertThat(pattern)
                    .startsWith("https://")
                    .satisfies(Pattern::compile));
        });
    }
}
