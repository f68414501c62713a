package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thesop.story.Cast;

/** Whom a remark names. */
class MentionsTest {

    private final Cast cast = new Cast();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@wendy, who says so?                | wendy",
                "Ask @wendy.                         | wendy",
                "@Wendy and @walt: see @wendy        | wendy walt",
                "(@wendy) “@walt” @eddie’s           | wendy walt eddie",
                "@mary-jane.o_hara!                  | mary-jane.o_hara",
                "@joão                               | joão",
                "write to wendy@example.org          |",
                "@wendy@example.org                  |",
                "https://example.org/@wendy          |",
                "a.@wendy +@walt -@eddie             |",
                "@ nobody, @-nobody, @@nobody        |",
            })
    void a_remark_names_whose_handle_follows_an_at_sign(String text, String handles) {
        assertThat(String.join(" ", Mentions.in(text))).isEqualTo(handles == null ? "" : handles);
    }

    @Test
    void a_remark_that_names_the_whole_newsroom_speaks_to_fifty_of_them() {
        var everybody = IntStream.range(0, 80).mapToObj(i -> "@p" + i).collect(Collectors.joining(" "));
        assertThat(Mentions.in(everybody)).hasSize(50);
    }

    @Test
    void people_are_shown_by_name_and_what_is_nobody_stays_as_it_was_typed() {
        assertThat(Mentions.parts("Ask @wendy, not @nobody. <b>", Map.of("wendy", cast.wendy)))
                .extracting(Mentions.Part::text)
                .containsExactly("Ask ", "Wendy Marsh", ", not @nobody. <b>");
    }
}
