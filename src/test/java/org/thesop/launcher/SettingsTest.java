package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void a_port_is_a_number_up_to_65535() {
        assertThat(given("thesop.port", "65535").port("thesop.port")).isEqualTo(65535);
        assertThat(given("thesop.port", "0").port("thesop.port")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "80 80", "99999999999"})
    void what_is_no_port_is_said_back(String value) {
        assertThatThrownBy(() -> given("thesop.port", value).port("thesop.port"))
                .isInstanceOf(CannotRunException.class)
                .hasMessageStartingWith("-Dthesop.port=" + value);
    }

    @Test
    void yes_is_true_and_no_is_false_and_nothing_else_is_guessed() {
        assertThat(given("thesop.demo", "true").yes("thesop.demo")).isTrue();
        assertThat(given("thesop.demo", "false").yes("thesop.demo")).isFalse();
        assertThatThrownBy(() -> given("thesop.demo", "no").yes("thesop.demo"))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("neither true nor false");
    }

    @Test
    void an_empty_value_is_as_good_as_none() {
        assertThat(given("thesop.backup", " ").has("thesop.backup")).isFalse();
        assertThatThrownBy(() -> given("thesop.home", "").folder("thesop.home"))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("-Dthesop.home is empty");
    }

    private static Settings given(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return new Settings(properties);
    }
}
