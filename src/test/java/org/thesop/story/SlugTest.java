package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Night buses return                 | night-buses-return
            'The mayor’s “no”: what it means'  | the-mayors-no-what-it-means
            Don't stop                         | dont-stop
            Café à la carte, 5 € a cup         | cafe-a-la-carte-5-a-cup
            '  -- 2008! --  '                  | 2008
            Ümlaut & Ärger                     | umlaut-arger
            学生新闻                            | story
            '...'                              | story
            ''                                 | story
            """)
    void a_headline_makes_the_slug(String headline, String slug) {
        assertThat(Slug.of(headline).text()).isEqualTo(slug);
    }

    @Test
    void a_long_headline_is_cut_at_a_word() {
        var slug = Slug.of("The city council ".repeat(10)).text();
        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("-the-city");
        assertThat(Slug.of("x".repeat(200)).text()).isEqualTo("x".repeat(80));
    }

    @Test
    void the_second_story_of_a_name_gets_a_number_and_stays_within_the_length() {
        assertThat(new Slug("night-buses").numbered(2).text()).isEqualTo("night-buses-2");
        assertThat(Slug.of("x".repeat(80)).numbered(12).text()).isEqualTo("x".repeat(77) + "-12");
        assertThat(new Slug("x".repeat(77) + "-ab").numbered(2).text()).isEqualTo("x".repeat(77) + "-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Night", "night--buses", "-night", "night-", "night buses", "naïve", "a/b", "a.b"})
    void nothing_else_is_a_slug(String text) {
        assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
