package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotes_commas_and_line_ends_stay_in_their_cell() {
        assertThat(Csv.line(List.of("a, b", "“so” said \"she\"", "two\nlines")))
                .isEqualTo("\"a, b\",\"“so” said \"\"she\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void what_is_not_known_is_an_empty_cell() {
        assertThat(Csv.line(Arrays.asList("a", null, 3))).isEqualTo("\"a\",\"\",\"3\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                " =1",
                "\n=1",
                "\u00a0=1",
                "\u3000=1",
                "＝1",
                "＋1",
                "－1",
                "＠A1"
            })
    void nothing_that_somebody_typed_is_run_as_a_formula(String typed) {
        assertThat(Csv.line(List.of(typed))).isEqualTo("\"'" + typed + "\"\r\n");
    }
}
