package org.thesop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

    @ParameterizedTest
    @CsvSource({
        "WRITER, true, false, false",
        "EDITOR, true, true, false",
        "MANAGING_EDITOR, true, true, true",
        ", false, false, false"
    })
    void a_managing_editor_may_what_an_editor_may_and_an_editor_what_a_writer_may(
            Role role, boolean writer, boolean editor, boolean managing) {
        var person = new Person("wendy", "Wendy Marsh", role, LocalDate.of(2024, 9, 2));
        assertThat(person.has(Role.WRITER)).isEqualTo(writer);
        assertThat(person.has(Role.EDITOR)).isEqualTo(editor);
        assertThat(person.has(Role.MANAGING_EDITOR)).isEqualTo(managing);
    }

    @Test
    void the_clock_has_no_role_and_is_no_person() {
        assertThat(Role.values()).noneMatch(Actor.CLOCK::has);
        assertThat(Actor.CLOCK.person()).isNull();
    }
}
