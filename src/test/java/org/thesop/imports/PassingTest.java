package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose fault it is when something cannot be stored. */
class PassingTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "57P01, true",
        "40P01, true",
        "53300, true",
        "23505, false",
        "22001, false",
        "57014, false"
    })
    void a_database_that_is_away_is_no_fault_of_the_file(String state, boolean passing) {
        assertThat(Passing.is(new IllegalStateException("outside", new SQLException("inside", state))))
                .isEqualTo(passing);
    }
}
