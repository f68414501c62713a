package org.thesop.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.story.Passage;

/** What is proposed for the fact sheet, and what is left out. */
class ProposalsTest {

    private static List<Proposal> in(String text) {
        return Proposals.in(Passage.Field.BODY, text);
    }

    private static List<String> words(FactKind kind, String text) {
        return in(text).stream()
                .filter(each -> each.kind() == kind)
                .map(Proposal::words)
                .toList();
    }

    @Test
    void quotations_are_found_in_curly_and_in_straight_marks_and_in_those_of_other_languages() {
        assertThat(words(FactKind.QUOTATION, "“We count,” she said. \"Nobody walked,\" he wrote.\n\n«Ya está», dijo."))
                .containsExactly("“We count,”", "\"Nobody walked,\"", "«Ya está»");
    }

    @Test
    void a_quotation_that_goes_on_in_the_next_paragraph_is_one_in_each() {
        assertThat(words(FactKind.QUOTATION, "“We went there to count.\n\n“And we did,” she said."))
                .containsExactly("“We went there to count.", "“And we did,”");
    }

    @Test
    void a_mark_of_inches_or_a_slip_is_no_quotation() {
        assertThat(words(FactKind.QUOTATION, "The screen has 27\" and the room none.\n\nA \" alone."))
                .isEmpty();
    }

    @Test
    void its_place_is_that_in_the_text() {
        assertThat(in("He said: “No more buses.”"))
                .extracting(Proposal::kind, Proposal::start, Proposal::end)
                .containsExactly(tuple(FactKind.QUOTATION, 9, 25));
    }

    @Test
    void figures_are_found_with_their_unit() {
        assertThat(words(
                        FactKind.FIGURE,
                        "It cost $1,410 or 3.5 percent more; 41 students paid $4 million, 20% of 12,000."))
                .containsExactly("$1,410", "3.5 percent", "41", "$4 million", "20%", "12,000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It began in 1998.",
                "They met on Nov. 23 and on December 4.",
                "The bus leaves at 8:30.",
                "Section A4 and COVID-19 and item 3/4."
            })
    void a_year_a_day_a_time_and_a_name_with_a_number_are_no_figures(String text) {
        assertThat(words(FactKind.FIGURE, text)).isEmpty();
    }

    @Test
    void names_with_titles_are_found_once_each() {
        assertThat(words(
                        FactKind.NAME,
                        "Dr. Dana Whitlock met Mayor Ruth Okafor. Dr. Dana Whitlock left; the dean stayed."))
                .containsExactly("Dr. Dana Whitlock", "Mayor Ruth Okafor");
    }

    @Test
    void what_is_said_within_a_quotation_is_looked_up_with_it() {
        assertThat(in("“We counted 41 riders with Dr. Dana Whitlock,” she said."))
                .extracting(Proposal::kind)
                .containsExactly(FactKind.QUOTATION);
    }

    @Test
    void a_very_long_text_is_read_in_a_moment_and_proposes_no_more_than_one_goes_through() {
        var text = ("“Open " + "a ".repeat(50) + "1,000 ").repeat(8_000);
        assertTimeout(Duration.ofSeconds(5), () -> assertThat(in(text)).hasSizeLessThanOrEqualTo(Proposals.MOST));
    }
}
