package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.house.ShownTag;
import org.thesop.story.Byline;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;
import org.thesop.story.Genre;
import org.thesop.syndication.Schemas;

class NewsArticleTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-23T14:40:00Z");
    private static final Instant CORRECTED = Instant.parse("2026-11-23T16:05:00Z");

    private static String json(String headline, Genre genre) {
        return json(headline, genre, List.of(credit("Wendy Marsh", "wendy"), credit("SOP newswire2", null)));
    }

    private static String json(String headline, Genre genre, List<Credit> writers) {
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
                genre,
                PUBLISHED,
                CORRECTED,
                false,
                false,
                null,
                3L,
                "",
                null,
                null,
                null,
                0L);
        var notes = List.of(new Note(EditionKind.CORRECTION, CORRECTED, "It was nine stops."));
        var picture = new SharedPicture("https://paper.example/media/a/960", 960, 640, "");
        var beside = new NewsArticle.Beside(
                writers,
                notes,
                List.of(new ShownTag("buses", "Buses")),
                "What happened",
                picture,
                "theSOP",
                "The Student Operated Press");
        return NewsArticle.of(facts, beside, Instant::toString).json();
    }

    private static String json(String headline) {
        return json(headline, Genre.NEWS);
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
            assertThat(article.getString("datePublished")).isEqualTo("2026-11-23T14:40:00Z");
            assertThat(article.getString("dateModified")).isEqualTo("2026-11-23T16:05:00Z");
            assertThat(article.getString("inLanguage")).isEqualTo("en");
            assertThat(article.getString("articleSection")).isEqualTo("Campus");
            assertThat(article.getInt("wordCount")).isEqualTo(3);
            assertThat(article.getJsonObject("mainEntityOfPage").getString("@id"))
                    .endsWith("/story/campus/2026/11/23/night-buses");
            var authors = article.getJsonArray("author");
            assertThat(authors.getJsonObject(0).getString("@type")).isEqualTo("Person");
            assertThat(authors.getJsonObject(0).getString("url")).endsWith("/people/wendy");
            assertThat(authors.getJsonObject(1).getString("@type")).isEqualTo("Organization");
            assertThat(article.getJsonObject("image").getInt("width")).isEqualTo(960);
            assertThat(article.getJsonArray("keywords").getString(0)).isEqualTo("Buses");
        }
    }

    @Test
    void a_story_that_names_nobody_is_the_papers_own() {
        try (var reader = Json.createReader(new StringReader(json("Night buses return", Genre.NEWS, List.of())))) {
            var author = reader.readObject().getJsonArray("author").getJsonObject(0);
            assertThat(author.getString("@type")).isEqualTo("NewsMediaOrganization");
            assertThat(author.getString("name")).isEqualTo("theSOP");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_it_says_is_what_search_engines_ask_for(Genre genre) {
        assertThat(Schemas.linkedData(json("Night buses return", genre))).isEmpty();
        assertThat(Schemas.linkedData(json("Night buses return", genre, List.of())))
                .isEmpty();
        assertThat(Schemas.linkedData(json("", genre))).isNotEmpty();
    }

    @Test
    void machines_read_what_was_corrected_and_when() {
        try (var reader = Json.createReader(new StringReader(json("Night buses return")))) {
            var correction = reader.readObject().getJsonArray("correction").getJsonObject(0);
            assertThat(correction.getString("@type")).isEqualTo("CorrectionComment");
            assertThat(correction.getString("text")).isEqualTo("It was nine stops.");
            assertThat(correction.getString("datePublished")).isEqualTo("2026-11-23T16:05:00Z");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NEWS, NewsArticle",
        "REPORTAGE, ReportageNewsArticle",
        "ANALYSIS, AnalysisNewsArticle",
        "BACKGROUND, BackgroundNewsArticle",
        "OPINION, OpinionNewsArticle",
        "REVIEW, ReviewNewsArticle"
    })
    void a_machine_can_tell_what_happened_from_what_somebody_thinks(Genre genre, String type) {
        try (var reader = Json.createReader(new StringReader(json("Night buses return", genre)))) {
            assertThat(reader.readObject().getString("@type")).isEqualTo(type);
        }
    }
}
