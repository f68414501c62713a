package org.thesop.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.style.GuideProblem.Reason;

class GuideTest {

    private final Guide first = readOrTell(StyleGuide.first());

    private static Guide readOrTell(String text) {
        try {
            return Guide.read(text);
        } catch (NotAGuideException no) {
            throw new AssertionError(no.problems().toString(), no);
        }
    }

    private List<String> found(String text) {
        return first.check(new Passage(text, Place.BODY, "en")).findings().stream()
                .map(found -> found.rule() + ": " + text.substring(found.start(), found.end()) + " > "
                        + String.join("|", found.replacements()))
                .toList();
    }

    @Test
    void the_first_guide_has_some_forty_rules_that_keep_to_their_own_examples() {
        assertThat(first.rules()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void an_advisor_is_an_adviser_in_the_case_it_was_written() {
        assertThat(found("Advisors met the advisor."))
                .containsExactly("adviser: Advisors > Advisers", "adviser: advisor > adviser");
    }

    @Test
    void what_somebody_said_and_what_a_house_is_called_stays() {
        assertThat(found("“My advisor knows,” she said. The Theatre Royal was full."))
                .isEmpty();
    }

    @Test
    void only_whole_words_are_found_and_no_address() {
        assertThat(found("Misadvisories go to advisor@example.org.")).isEmpty();
    }

    @Test
    void an_expression_that_takes_too_long_is_refused_with_its_line() {
        var text = "rule: slow\nkind: wording\npattern: (a+)+$\nwhy: It is slow.\nwrong: aaa\nright: bbb\n";
        var no = catchThrowableOfType(NotAGuideException.class, () -> Guide.read(text));
        assertThat(no.problems()).containsExactly(new GuideProblem(3, Reason.TAKES_TOO_LONG, "slow"));
    }

    @Test
    void a_wrong_line_is_named_with_what_is_wrong() {
        var text = "# a note\n\nrule: odd\nkind: smell\nswap: advisor\nwhy: So.\nwrong: x\nright: y\nhm\n";
        var no = catchThrowableOfType(NotAGuideException.class, () -> Guide.read(text));
        assertThat(no.problems())
                .extracting(GuideProblem::line, GuideProblem::reason)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(4, Reason.ODD_KIND),
                        org.assertj.core.groups.Tuple.tuple(5, Reason.ODD_SWAP),
                        org.assertj.core.groups.Tuple.tuple(9, Reason.NOT_A_KEY));
    }
}
