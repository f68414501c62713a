package org.thesop.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.planning.BudgetFilter.As;
import org.thesop.planning.BudgetFilter.What;

/** The part of the budget that an address names. */
class BudgetFilterTest {

    @Test
    void what_stands_in_an_address_is_read_again() {
        var filter = new BudgetFilter(
                As.BOARD, "campus", "wendy", What.NOT_BEGUN, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30));
        assertThat(filter.inAddress())
                .isEqualTo("as=board&section=campus&person=wendy&what=not-begun&from=2026-11-23&to=2026-11-30");
        assertThat(BudgetFilter.read(filter.inAddress())).isEqualTo(filter);
    }

    @Test
    void all_of_it_is_a_short_address() {
        assertThat(BudgetFilter.ALL.inAddress()).isEqualTo("as=table");
        assertThat(BudgetFilter.ALL.narrows()).isFalse();
        assertThat(BudgetFilter.ALL.shownAs(As.BOARD).narrows()).isFalse();
    }

    @Test
    void what_is_not_understood_filters_nothing() {
        assertThat(BudgetFilter.of(Map.of("as", "pie", "section", "' or 1=1", "from", "yesterday", "what", "")))
                .isEqualTo(BudgetFilter.ALL);
    }

    @Test
    void an_address_that_says_something_else_says_nothing_of_the_budget() {
        assertThat(BudgetFilter.isIn(Map.of("edition", "12"))).isFalse();
        assertThat(BudgetFilter.isIn(Map.of("as", "board"))).isTrue();
    }

    @Test
    void a_day_that_no_database_could_compare_filters_nothing() {
        for (var day : List.of("-999999999-01-01", "+999999999-12-31", "1969-12-31")) {
            assertThat(BudgetFilter.of(Map.of("from", day, "to", day))).as(day).isEqualTo(BudgetFilter.ALL);
        }
    }
}
