package org.thesop.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.mentoring.Growth.Handed;
import org.thesop.mentoring.Growth.Round;
import org.thesop.style.HouseRules.Broken;

/** What the figures of a growth page mean. */
class GrowthTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T14:00:00Z");

    private static Handed handed(int words, Broken... broken) {
        return new Handed(1L, MONDAY, words, new HandIn.Broken(List.of(broken)));
    }

    @Test
    void rules_are_counted_in_a_thousand_words_so_that_long_stories_do_not_look_worse() {
        var rates = Growth.rules(
                List.of(
                        handed(1500, new Broken("adviser", "Adviser", 1), new Broken("percent", "Percent", 3)),
                        handed(500, new Broken("adviser", "Adviser", 1))),
                8);
        assertThat(rates).extracting(Growth.RuleRate::title).containsExactly("Percent", "Adviser");
        assertThat(rates).extracting(Growth.RuleRate::perThousand).containsExactly(1.5, 1.0);
    }

    @Test
    void only_the_most_often_broken_are_shown() {
        var rates = Growth.rules(List.of(handed(1000, new Broken("a", "A", 1), new Broken("b", "B", 2))), 1);
        assertThat(rates).extracting(Growth.RuleRate::times).containsExactly(2);
    }

    @Test
    void somebody_who_handed_in_nothing_has_broken_nothing() {
        assertThat(Growth.rules(List.of(), 8)).isEmpty();
    }

    @Test
    void a_round_lasts_from_the_notes_to_the_next_version_and_is_under_way_until_then() {
        assertThat(new Round(1L, "Bats", MONDAY, MONDAY.plusSeconds(7200)).took())
                .isEqualTo(Duration.ofHours(2));
        assertThat(new Round(1L, "Bats", MONDAY, null).took()).isNull();
    }

    @Test
    void broken_rules_are_read_back_with_the_names_they_had() {
        var lines = new HandIn.AsLines();
        var broken = new HandIn.Broken(List.of(new Broken("adviser", "Adviser", 2), new Broken("x", "One to nine", 1)));
        assertThat(lines.convertToEntityAttribute(lines.convertToDatabaseColumn(broken)))
                .isEqualTo(broken);
        assertThat(lines.convertToEntityAttribute("").rules()).isEmpty();
    }
}
