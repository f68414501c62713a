package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.site.LinkedData.Step;
import org.thesop.syndication.Schemas;

class LinkedDataTest {

    private static JsonObject read(String script) {
        try (var reader = Json.createReader(new StringReader(script))) {
            return reader.readObject();
        }
    }

    private static Portfolio portfolio(String title, String left) {
        return new Portfolio(
                "wendy",
                "Wendy Marsh",
                "site.role.WRITER",
                title,
                null,
                "Counts buses.",
                null,
                null,
                List.of(Portfolio.Link.to(URI.create("https://www.elsewhere.example/wendy/"))),
                "May 2026",
                left,
                false,
                BodyOfWork.of(List.of()),
                new TeaserList(List.of(), null));
    }

    @Test
    void a_persons_page_says_who_it_is_and_where_else_the_person_is() {
        var person = read(portfolio("Staff Writer", null).data("theSOP", "The Student Operated Press"))
                .getJsonObject("mainEntity");
        assertThat(person.getString("name")).isEqualTo("Wendy Marsh");
        assertThat(person.getString("jobTitle")).isEqualTo("Staff Writer");
        assertThat(person.getJsonArray("sameAs").getString(0)).isEqualTo("https://www.elsewhere.example/wendy/");
        assertThat(person.getJsonObject("worksFor").getString("name")).isEqualTo("theSOP");
    }

    @Test
    void what_pages_say_of_themselves_is_what_search_engines_ask_for() {
        var steps = List.of(new Step("theSOP", "/"), new Step("Campus", "/section/campus"));
        assertThat(Schemas.linkedData(LinkedData.way(steps))).isEmpty();
        assertThat(Schemas.linkedData(LinkedData.paper("theSOP", "In full"))).isEmpty();
        assertThat(Schemas.linkedData(portfolio("Staff Writer", null).data("theSOP", "In full")))
                .isEmpty();
        assertThat(Schemas.linkedData(portfolio(null, "June 2026").data("theSOP", "In full")))
                .isEmpty();
    }

    @Test
    void whoever_has_left_works_here_no_more() {
        var person =
                read(portfolio(null, "June 2026").data("theSOP", "In full")).getJsonObject("mainEntity");
        assertThat(person).doesNotContainKeys("worksFor", "jobTitle").containsKey("affiliation");
    }

    @Test
    void the_way_to_a_page_is_counted_from_the_front_page() {
        var steps = read(LinkedData.way(List.of(new Step("theSOP", "/"), new Step("Campus", "/section/campus"))))
                .getJsonArray("itemListElement");
        assertThat(steps.getJsonObject(1).getInt("position")).isEqualTo(2);
        assertThat(steps.getJsonObject(1).getString("item")).endsWith("/section/campus");
    }

    @Test
    void what_is_sent_on_is_the_headline_and_the_address_and_nothing_else() {
        assertThat(ShareLink.of("Buses & “rain”", "https://paper.example/story/a"))
                .extracting(ShareLink::address)
                .first()
                .isEqualTo("mailto:?subject=Buses%20%26%20%E2%80%9Crain%E2%80%9D"
                        + "&body=https%3A%2F%2Fpaper.example%2Fstory%2Fa");
    }
}
