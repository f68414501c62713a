package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameTest {

    private static String printed(String... names) {
        return Name.joined(Stream.of(names).map(name -> Name.of(name, null)).toList(), last -> "and").stream()
                .map(name -> name.before() + name.name())
                .collect(Collectors.joining());
    }

    @Test
    void names_are_joined_as_in_a_sentence() {
        assertThat(printed("Wendy")).isEqualTo("Wendy");
        assertThat(printed("Wendy", "Walt")).isEqualTo("Wendy and Walt");
        assertThat(printed("Wendy", "Walt", "Lena")).isEqualTo("Wendy, Walt and Lena");
    }

    @Test
    void only_people_of_the_newsroom_have_a_page() {
        assertThat(List.of(Name.of("Wendy Marsh", "wendy"), Name.of("SOP newswire2", null)))
                .extracting(Name::path)
                .containsExactly("/people/wendy", null);
    }
}
