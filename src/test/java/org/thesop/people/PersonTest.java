package org.thesop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    private static Person named(String handle, String name) {
        return new Person(handle, name, Role.WRITER, LocalDate.of(2024, 9, 2));
    }

    @ParameterizedTest
    @CsvSource({"Wendy Marsh, WM", "wendy, W", "Ana de la Cruz, AC", "'  Walt   Osei ', WO", "'', ''"})
    void initials_are_the_first_and_the_last(String name, String initials) {
        assertThat(named("wendy", name).initials()).isEqualTo(initials);
    }

    @Test
    void an_account_is_the_same_person_whatever_it_is_called() {
        assertThat(named("wendy", "Wendy Marsh")).isEqualTo(named("wendy", "Wendy Ortiz"));
        assertThat(named("wendy", "Wendy Marsh")).isNotEqualTo(named("walt", "Wendy Marsh"));
        assertThat(named("wendy", "Wendy Marsh")).hasSameHashCodeAs(named("wendy", "Wendy Ortiz"));
    }

    @Test
    void what_keycloak_says_is_taken_over_and_told_when_it_is_new() {
        var wendy = named("wendy", "Wendy Marsh");
        assertThat(wendy.known("Wendy Marsh", Role.WRITER)).isFalse();
        assertThat(wendy.known("Wendy Marsh", Role.EDITOR)).isTrue();
        assertThat(wendy.known("Wendy Ortiz", Role.EDITOR)).isTrue();
        assertThat(wendy.role()).isEqualTo(Role.EDITOR);
        assertThat(wendy.name()).isEqualTo("Wendy Ortiz");
    }

    @Test
    void who_has_lost_the_role_has_left() {
        var wendy = named("wendy", "Wendy Marsh");
        assertThat(wendy.known("Wendy Marsh", null)).isTrue();
        assertThat(wendy.has(Role.WRITER)).isFalse();
    }
}
