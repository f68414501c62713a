package org.thesop.readership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture of how often stories are read. */
class ReadersPageTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "2, 1 2",
        "3, 1 2 3",
        "7, 2 4 6",
        "10, 5 10",
        "19, 5 10 15",
        "99, 20 40 60 80",
        "430, 200 400",
        "1234, 500 1000"
    })
    void its_lines_stand_at_round_numbers(long highest, String lines) {
        assertThat(ReadersPage.levels(highest).stream()
                        .map(ReadersPage.Level::says)
                        .map(String::valueOf)
                        .toList())
                .isEqualTo(List.of(lines.split(" ")));
    }

    @Test
    void the_highest_day_is_as_high_as_the_picture_and_half_of_it_half_as_high() {
        assertThat(ReadersPage.levels(10).stream().map(ReadersPage.Level::y)).containsExactly(75, 0);
    }
}
