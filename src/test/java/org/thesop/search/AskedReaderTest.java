package org.thesop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.search.AskedProblem.Kind;

class AskedReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void words_phrases_and_fields_stand_side_by_side() {
        var asked = read("library \"night bus\" -budget by:wendy state:in-review section:sports after:2026-01");
        assertThat(asked.problems()).isEmpty();
        assertThat(asked.terms())
                .containsExactly(
                        new AskedTerm(null, "library", false, false),
                        new AskedTerm(null, "night bus", true, false),
                        new AskedTerm(null, "budget", false, true),
                        new AskedTerm(AskedField.BY, "wendy", false, false),
                        new AskedTerm(AskedField.STATE, "in-review", false, false),
                        new AskedTerm(AskedField.SECTION, "sports", false, false),
                        new AskedTerm(AskedField.AFTER, "2026-01", false, false));
    }

    @Test
    void a_name_of_several_words_is_set_in_quotes() {
        assertThat(read("by:\"Wendy Marsh\"").terms())
                .containsExactly(new AskedTerm(AskedField.BY, "Wendy Marsh", true, false));
    }

    @Test
    void quotes_as_a_phone_types_them_are_quotes() {
        assertThat(read("“night bus”").terms()).containsExactly(new AskedTerm(null, "night bus", true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "author:wendy, UNKNOWN_FIELD, author",
        "by:, NOTHING_ASKED, by",
        "after:soon, NO_DAY, after:soon",
        "after:2026-13, NO_DAY, after:2026-13",
        "before:2026-02-30, NO_DAY, before:2026-02-30",
        "state:ready, UNKNOWN_VALUE, state:ready",
        "state:superseded, UNKNOWN_VALUE, state:superseded",
        "section:spots, UNKNOWN_VALUE, section:spots",
        "a \"night bus, OPEN_QUOTE, \"\"\"night bus\""
    })
    void what_cannot_be_understood_is_named_and_kept_as_it_was_typed(String typed, Kind kind, String what) {
        var asked = read(typed);
        assertThat(asked.problems()).extracting(AskedProblem::kind).containsExactly(kind);
        assertThat(asked.problems().get(0).what()).contains(what.replace("\"", ""));
        assertThat(asked.typed()).isEqualTo(typed);
        assertThat(asked.understood()).isFalse();
    }

    @Test
    void an_unknown_field_is_told_with_those_there_are() {
        assertThat(read("author:wendy").problems().get(0).instead())
                .contains("by, ")
                .contains("after");
    }

    @Test
    void a_question_as_long_as_a_story_is_refused_and_not_cut() {
        var asked = read("word ".repeat(100));
        assertThat(asked.problems()).extracting(AskedProblem::kind).containsExactly(Kind.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "…", "“”"})
    void nothing_is_asked_by_signs_alone(String typed) {
        assertThat(read(typed).isEmpty()).isTrue();
    }

    @Test
    void choosing_a_value_again_takes_it_back() {
        var asked = read("comet -\"old news\" by:wendy");
        assertThat(asked.with(AskedField.SECTION, "sports")).isEqualTo("comet -\"old news\" by:wendy section:sports");
        assertThat(asked.with(AskedField.BY, "wendy")).isEqualTo("comet -\"old news\"");
        assertThat(read(asked.inYear("2026")).isInYear("2026")).isTrue();
        assertThat(read(asked.inYear("2026")).inYear("2026")).isEqualTo(asked.typed());
        assertThat(read(asked.inYear("2026")).inYear("2025")).endsWith("after:2025 before:2026");
    }

    @Test
    void only_what_every_writer_sees_is_asked_of_copy_in_work_of_others() {
        assertThat(read("comet state:submitted section:sports due:today headline:roof")
                        .knownToAll())
                .isTrue();
        assertThat(read("comet by:wendy").knownToAll()).isFalse();
        assertThat(read("comet -by:wendy").knownToAll()).isFalse();
        assertThat(read("comet after:2026").knownToAll()).isFalse();
        assertThat(read("comet tag:sky").knownToAll()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2027-01-01",
        "2026-12, 2026-12-01, 2027-01-01",
        "2026-02-28, 2026-02-28, 2026-03-01",
        "today, 2026-11-26, 2026-11-27",
        "Yesterday, 2026-11-25, 2026-11-26",
        "tomorrow, 2026-11-27, 2026-11-28"
    })
    void a_date_is_a_day_a_month_or_a_year(String typed, LocalDate from, LocalDate to) {
        assertThat(AskedDays.read(typed, TODAY)).contains(new AskedDays(from, to));
    }

    @Test
    void plans_are_looked_for_by_plain_words_alone() {
        assertThat(read("librar* \"night bus\"").plainWords()).containsExactly("librar", "night bus");
        assertThat(read("library by:wendy").plainWords()).isEmpty();
        assertThat(read("library -budget").plainWords()).isEmpty();
    }

    @Test
    void a_beginning_within_signs_is_the_last_of_its_words() {
        assertThat(read("well-kn*").terms())
                .containsExactly(new AskedTerm(null, "well", false, false), new AskedTerm(null, "kn*", false, false));
        assertThat(read("*librar*").terms()).containsExactly(new AskedTerm(null, "librar*", false, false));
        assertThat(read("12:30*").problems()).isEmpty();
        assertThat(read("***").isEmpty()).isTrue();
    }

    @Test
    void readers_are_found_their_first_words_and_no_beginning_that_much_of_the_paper_has() {
        assertThat(read("one \"two three\" -fou* co* cons* five six seven")
                        .atMost(7, 4)
                        .terms())
                .containsExactly(
                        new AskedTerm(null, "one", false, false),
                        new AskedTerm(null, "two three", true, false),
                        new AskedTerm(null, "fou", false, true),
                        new AskedTerm(null, "co", false, false),
                        new AskedTerm(null, "cons*", false, false),
                        new AskedTerm(null, "five", false, false),
                        new AskedTerm(null, "six", false, false));
    }

    @Test
    void two_words_are_a_pair_and_a_number_with_a_comma_is_not() {
        assertThat(read("\"night bus\" \"1,500\" \"bus -\" well-known").terms())
                .extracting(AskedTerm::pairs)
                .containsExactly(true, false, false, false);
    }

    @Test
    void letters_and_their_accents_are_put_together() {
        assertThat(read("cafe\u0301").terms()).containsExactly(new AskedTerm(null, "café", false, false));
    }

    @Test
    void only_words_that_may_be_misspelt_are_asked_for_once_more() {
        assertThat(Conditions.forgives(read("libary"))).isTrue();
        assertThat(Conditions.forgives(read("libary \"night bus\""))).isTrue();
        assertThat(Conditions.forgives(read("\"night bus\" bus librar* state:draft")))
                .isFalse();
    }

    private static Asked read(String typed) {
        return AskedReader.read(typed, List.of("campus", "sports"), TODAY);
    }
}
