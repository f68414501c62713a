package org.thesop.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WishTest {

    private static final Wish.Facts STORY =
            new Wish.Facts(List.of("football", "sports"), List.of("night-buses"), "en", List.of("wendy", "walt"));

    private static Wish wish(List<String> sections, List<String> tags, List<String> languages, List<String> writers) {
        return new Wish(sections, tags, languages, writers);
    }

    @Test
    void where_nothing_is_named_every_story_is_wanted() {
        assertThat(Wish.any().wants(STORY)).isTrue();
        assertThat(Wish.any().anything()).isTrue();
    }

    @Test
    void a_section_brings_its_parts_too() {
        assertThat(wish(List.of("sports"), List.of(), List.of(), List.of()).wants(STORY))
                .isTrue();
        assertThat(wish(List.of("football"), List.of(), List.of(), List.of()).wants(STORY))
                .isTrue();
        assertThat(wish(List.of("arts"), List.of(), List.of(), List.of()).wants(STORY))
                .isFalse();
    }

    @Test
    void all_that_is_named_has_to_be_true_and_one_of_each_is_enough() {
        assertThat(wish(List.of("arts", "sports"), List.of("Night buses"), List.of("es", "en"), List.of("wendy"))
                        .wants(STORY))
                .isTrue();
        assertThat(wish(List.of("sports"), List.of("trams"), List.of(), List.of())
                        .wants(STORY))
                .isFalse();
        assertThat(wish(List.of("sports"), List.of(), List.of("fr"), List.of()).wants(STORY))
                .isFalse();
        assertThat(wish(List.of("sports"), List.of(), List.of(), List.of("eddie"))
                        .wants(STORY))
                .isFalse();
    }

    @Test
    void it_does_not_matter_in_which_case_somebody_typed_it() {
        assertThat(wish(List.of(), List.of(), List.of("EN"), List.of("Wendy")).wants(STORY))
                .isTrue();
    }

    @Test
    void a_language_is_wanted_as_it_is_spoken_anywhere() {
        var mexican = new Wish.Facts(List.of("campus"), List.of(), "es-MX", List.of());
        assertThat(wish(List.of(), List.of(), List.of("es"), List.of()).wants(mexican))
                .isTrue();
        assertThat(wish(List.of(), List.of(), List.of("es-mx"), List.of()).wants(mexican))
                .isTrue();
        assertThat(wish(List.of(), List.of(), List.of("es-ES"), List.of()).wants(mexican))
                .isFalse();
        assertThat(wish(List.of(), List.of(), List.of("e"), List.of()).wants(mexican))
                .isFalse();
    }

    @Test
    void blanks_and_doubles_that_somebody_typed_name_nothing() {
        assertThat(wish(List.of(), List.of(), List.of(" ", ""), List.of("wendy", " wendy "))
                        .writers())
                .containsExactly("wendy");
        assertThat(wish(List.of(), List.of("", "night buses"), List.of(), List.of())
                        .tags())
                .containsExactly("night-buses");
        assertThat(wish(List.of(), List.of(), List.of(" "), List.of()).anything())
                .isTrue();
    }
}
