package org.thesop.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, deflate, br", "gzip,br;q=0.5", "BR", "gzip;q=1.0 , br ; q=0.01"})
    void a_browser_that_names_brotli_takes_it(String header) {
        assertThat(Conditions.accepts(header, "br")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip", "gzip, deflate", "br;q=0", "br; q=0.000, gzip", "brotli", "*"})
    void a_browser_that_does_not_name_it_or_refuses_it_does_not(String header) {
        assertThat(Conditions.accepts(header, "br")).isFalse();
    }

    @Test
    void a_browser_that_says_nothing_takes_the_plain_page() {
        assertThat(Conditions.accepts(null, "gzip")).isFalse();
    }

    @Test
    void nobody_reads_a_list_that_no_browser_sends() {
        assertThat(Conditions.accepts("a,".repeat(490) + "br", "br")).isTrue();
        assertThat(Conditions.accepts("br," + "a,".repeat(500), "br")).isFalse();
        assertThat(Conditions.names("\"a\"," + "\"b\",".repeat(1_000), "\"a\"")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\" | true",
                "W/\"a\" | true",
                "\"b\", \"a\" | true",
                "* | true",
                "\"b\" | false",
                "a | false",
                "\"a-gz\" | false"
            })
    void a_copy_is_known_by_its_tag(String header, boolean known) {
        assertThat(Conditions.names(header, "\"a\"")).isEqualTo(known);
    }
}
