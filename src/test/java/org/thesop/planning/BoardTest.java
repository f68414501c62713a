package org.thesop.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionState;

/** Which step a card takes from one column to another. */
class BoardTest {

    @ParameterizedTest(name = "from {0} to {1} it is {2}")
    @CsvSource({
        "DRAFT, SUBMITTED, SUBMIT",
        "CHANGES_REQUESTED, SUBMITTED, SUBMIT",
        "SUBMITTED, DRAFT, RECALL",
        "SUBMITTED, IN_REVIEW, CLAIM",
        "IN_REVIEW, SUBMITTED, RELEASE",
        "IN_REVIEW, CHANGES_REQUESTED, REQUEST_CHANGES",
        "IN_REVIEW, APPROVED, APPROVE",
        "APPROVED, IN_REVIEW, REOPEN",
        "APPROVED, SCHEDULED, SCHEDULE",
        "SCHEDULED, APPROVED, UNSCHEDULE",
        "SCHEDULED, IN_REVIEW, REOPEN"
    })
    void a_card_takes_the_step_of_the_table(EditionState from, EditionState to, EditionAction step) {
        assertThat(Board.steps(from, to)).startsWith(step);
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"DRAFT, APPROVED", "DRAFT, IN_REVIEW", "SUBMITTED, SCHEDULED", "APPROVED, DRAFT"})
    void where_no_step_leads_there_is_none(EditionState from, EditionState to) {
        assertThat(Board.steps(from, to)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_card_that_stays_in_its_column_takes_no_step(EditionState state) {
        assertThat(Board.steps(state, state)).isEmpty();
    }

    @Test
    void every_state_of_work_has_its_column() {
        for (var state : EditionState.IN_WORK) {
            assertThat(BudgetStage.of(state).state()).isEqualTo(state);
        }
    }
}
