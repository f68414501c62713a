package org.thesop.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Passage;
import org.thesop.story.TooLongException;
import org.thesop.story.Whereabouts;

/** When an item of the fact sheet is settled, and what a source keeps. */
class FactTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String TEXT = "“We went there to count,” she said.";
    private static final Whereabouts SAME = new Whereabouts.Found(0, 25, false);
    private static final Whereabouts CHANGED = new Whereabouts.Found(0, 30, true);
    private static final Whereabouts GONE = new Whereabouts.Gone();

    private final Person eddie = new Person("eddie", "Eddie Lind", Role.EDITOR, TODAY);
    private final Passage words = new Passage(Passage.Field.BODY, 1, TEXT, 0, 25);

    private Fact quotation(Source source) {
        return new Fact(null, words, FactKind.QUOTATION, source, eddie, NOW);
    }

    private Source source(boolean minor, String consent) {
        return new Source(
                null,
                new SourceDetails(
                        " Dana\u0000 Whitlock ",
                        Reached.PHONE,
                        Terms.ON_RECORD,
                        "555 0100",
                        "",
                        minor,
                        consent,
                        false,
                        TODAY),
                eddie,
                NOW);
    }

    @Test
    void a_quotation_cannot_be_checked_while_nobody_knows_whose_it_is() {
        assertThat(quotation(null).checkable()).isFalse();
        assertThat(quotation(source(false, "")).checkable()).isTrue();
        assertThat(new Fact(null, words, FactKind.FIGURE, null, eddie, NOW).checkable())
                .isTrue();
    }

    @Test
    void an_item_is_open_until_an_editor_has_settled_it_and_a_disputed_one_stays_open() {
        var fact = quotation(source(false, ""));
        assertThat(fact.open(SAME)).isTrue();
        fact.judge(FactState.DISPUTED, words, eddie, NOW);
        assertThat(fact.open(SAME)).isTrue();
        fact.judge(FactState.CHECKED, words, eddie, NOW);
        assertThat(fact.open(SAME)).isFalse();
        fact.reopen();
        assertThat(fact.open(SAME)).isTrue();
        assertThat(fact.judgedBy()).isNull();
    }

    @Test
    void words_that_changed_after_they_were_checked_are_open_again() {
        var fact = quotation(source(false, ""));
        fact.judge(FactState.CHECKED, words, eddie, NOW);
        assertThat(fact.open(CHANGED)).isTrue();
        fact.judge(FactState.SET_ASIDE, words, eddie, NOW);
        assertThat(fact.open(CHANGED)).isTrue();
    }

    @Test
    void words_that_were_cut_are_settled_only_when_they_had_been_before() {
        var fact = quotation(source(false, ""));
        assertThat(fact.open(GONE)).isTrue();
        fact.judge(FactState.CHECKED, words, eddie, NOW);
        assertThat(fact.open(GONE)).isFalse();
    }

    @Test
    void what_a_minor_says_is_open_until_the_parents_consent_is_written_down() {
        var fact = quotation(source(true, ""));
        fact.judge(FactState.CHECKED, words, eddie, NOW);
        assertThat(fact.open(SAME)).isTrue();
        var agreed = quotation(source(true, "Her mother, by phone on Monday"));
        agreed.judge(FactState.CHECKED, words, eddie, NOW);
        assertThat(agreed.open(SAME)).isFalse();
    }

    @Test
    void an_item_tied_to_another_source_has_to_be_checked_again() {
        var fact = quotation(null);
        fact.judge(FactState.DISPUTED, words, eddie, NOW);
        fact.tie(null);
        assertThat(fact.state()).isEqualTo(FactState.DISPUTED);
    }

    @Test
    void the_next_edition_takes_along_what_was_checked_only_while_the_words_stand() {
        var fact = quotation(source(false, ""));
        fact.judge(FactState.CHECKED, words, eddie, NOW);
        assertThat(fact.in(null, words, true).state()).isEqualTo(FactState.CHECKED);
        assertThat(fact.in(null, words, false).state()).isEqualTo(FactState.OPEN);
    }

    @Test
    void a_contact_is_kept_through_its_last_day() {
        var source = source(false, "");
        assertThat(source.isOver(TODAY)).isFalse();
        assertThat(source.isOver(TODAY.plusDays(1))).isTrue();
    }

    @Test
    void somebody_who_does_not_see_the_contact_changes_all_but_that() {
        var source = source(false, "");
        var details = new SourceDetails("Dana W.", Reached.MAIL, Terms.BACKGROUND, "", "", false, "", true, TODAY);
        source.change(details, false);
        assertThat(source.who()).isEqualTo("Dana W.");
        assertThat(source.terms()).isEqualTo(Terms.BACKGROUND);
        assertThat(source.contact()).isEqualTo("555 0100");
        assertThat(source.confidential()).isFalse();
    }

    @Test
    void a_source_has_a_name_and_no_text_of_it_is_endless() {
        assertThat(source(false, "").who()).isEqualTo("Dana Whitlock");
        assertThatThrownBy(
                        () -> new SourceDetails(" ", Reached.PHONE, Terms.ON_RECORD, "", "", false, "", false, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceDetails(
                        "x".repeat(SourceDetails.LONGEST + 1),
                        Reached.PHONE,
                        Terms.ON_RECORD,
                        "",
                        "",
                        false,
                        "",
                        false,
                        TODAY))
                .isInstanceOf(TooLongException.class);
        assertThatThrownBy(() -> quotation(null).note("x".repeat(Fact.LONGEST_NOTE + 1)))
                .isInstanceOf(TooLongException.class);
    }
}
