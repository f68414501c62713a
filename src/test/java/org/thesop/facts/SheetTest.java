package org.thesop.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.story.Passage;

/** What a fact sheet says is open. */
class SheetTest {

    private static final List<Proposal> FOUND = List.of(
            new Proposal(FactKind.QUOTATION, Passage.Field.BODY, 0, 14, "“Nobody sat,”"),
            new Proposal(FactKind.FIGURE, Passage.Field.BODY, 20, 22, "38"));

    private static Sheet withNothingOnIt(boolean sensitive) {
        return new Sheet(List.of(), List.of(), FOUND, sensitive, true);
    }

    @Test
    void in_sensitive_copy_a_quotation_that_is_not_on_the_sheet_is_open() {
        assertThat(withNothingOnIt(true).open()).isEqualTo(1);
    }

    @Test
    void elsewhere_nobody_has_to_put_anything_on_it() {
        assertThat(withNothingOnIt(false).open()).isZero();
    }

    @Test
    void that_a_quotation_in_sensitive_copy_needs_no_check_is_not_for_its_writers_to_say() {
        var writers = new Sheet(List.of(), List.of(), FOUND, true, false);
        assertThat(FOUND.stream().filter(writers::mayPutAside)).containsExactly(FOUND.get(1));
        assertThat(FOUND.stream().filter(withNothingOnIt(true)::mayPutAside)).containsExactlyElementsOf(FOUND);
    }
}
