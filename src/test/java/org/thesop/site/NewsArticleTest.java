package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.story.Byline;
import org.thesop.story.EditionState;

class NewsArticleTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-23T14:40:00Z");

    private static String json(String headline) {
        var facts = new StoryFacts(
                1L,
                2L,
                EditionState.PUBLISHED,
                "campus",
                LocalDate.of(2026, 11, 23),
                "night-buses",
                "campus",
                "Campus",
                headline,
                "",
                "",
                "<p>One two <em>three</em>.</p>",
                "",
                "en",
                "",
                PUBLISHED,
                PUBLISHED,
                false,
                false,
                null,
                0L,
                0L);
        var writers = List.of(credit("Wendy Marsh", "wendy"), credit("SOP newswire2", null));
        return NewsArticle.of(facts, writers, "What happened", "2026-11-23T09:40:00-05:00", "2026-11-23T11:05:00-05:00")
                .json();
    }

    private static Credit credit(String name, String handle) {
        return new Credit(name, null, Byline.Credit.WORDS, Byline.Place.UNDER_HEADLINE, handle, null);
    }

    @Test
    void a_headline_cannot_end_the_script_element_and_is_read_back_as_written() {
        var nasty = "</script><!-- <script>alert(\"1\")</script> & \u2028 “so”";
        var json = json(nasty);
        assertThat(json).doesNotContain("<", ">", "&", "\u2028");
        try (var reader = Json.createReader(new StringReader(json))) {
            assertThat(reader.readObject().getString("headline")).isEqualTo(nasty);
        }
    }

    @Test
    void machines_read_who_wrote_it_where_it_stands_and_how_long_it_is() {
        try (var reader = Json.createReader(new StringReader(json("Night buses return")))) {
            var article = reader.readObject();
            assertThat(article.getString("@type")).isEqualTo("NewsArticle");
            assertThat(article.getString("datePublished")).isEqualTo("2026-11-23T09:40:00-05:00");
            assertThat(article.getString("dateModified")).isEqualTo("2026-11-23T11:05:00-05:00");
            assertThat(article.getString("inLanguage")).isEqualTo("en");
            assertThat(article.getString("articleSection")).isEqualTo("Campus");
            assertThat(article.getInt("wordCount")).isEqualTo(3);
            assertThat(article.getJsonObject("mainEntityOfPage").getString("@id"))
                    .endsWith("/story/campus/2026/11/23/night-buses");
            var authors = article.getJsonArray("author");
            assertThat(authors.getJsonObject(0).getString("@type")).isEqualTo("Person");
            assertThat(authors.getJsonObject(0).getString("url")).endsWith("/people/wendy");
            assertThat(authors.getJsonObject(1).getString("@type")).isEqualTo("Organization");
        }
    }
}
