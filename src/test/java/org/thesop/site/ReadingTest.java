package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                     | 0
                    <p>One two</p>                                         | 2
                    <p>One</p><p>two</p>                                   | 2
                    <p>un<em>believ</em>able, <a href="/a b">well-known</a></p> | 2
                    <p>H<sub>2</sub>O costs $1,410.50</p>                  | 3
                    <p>one—two</p>                                         | 2
                    <p>— …</p>                                             | 0
                    """)
    void words_are_counted_between_the_marks(String body, int words) {
        assertThat(Reading.words(body)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2000, 1", "2806, 2", "8418, 6"})
    void minutes_follow_from_the_length_and_are_never_none(int characters, int minutes) {
        assertThat(Reading.minutes(characters)).isEqualTo(minutes);
    }
}
