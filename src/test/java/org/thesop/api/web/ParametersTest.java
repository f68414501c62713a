package org.thesop.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.platform.PaperZone;

class ParametersTest {

    private static Parameters asked(String name, String... values) {
        var parameters = new Parameters();
        parameters.zone = new PaperZone(ZoneId.of("America/New_York"));
        parameters.request = (HttpServletRequest) Proxy.newProxyInstance(
                ParametersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getParameterValues")
                        ? Map.of(name, values).get(arguments[0])
                        : null);
        return parameters;
    }

    @Test
    void what_is_asked_is_read() {
        assertThat(asked("section", "campus").word("section")).isEqualTo("campus");
        assertThat(asked("section", "campus").word("tag")).isNull();
        assertThat(asked("from", "2026-11-26").moment("from")).isEqualTo(Instant.parse("2026-11-26T05:00:00Z"));
        assertThat(asked("from", "2026-11-26T09:40:00-05:00").moment("from"))
                .isEqualTo(Instant.parse("2026-11-26T14:40:00Z"));
        assertThat(asked("other", "1").limit()).isEqualTo(20);
    }

    @Test
    void a_filter_that_says_nothing_does_not_bring_the_whole_list() {
        assertThatThrownBy(() -> asked("section", "").word("section")).hasMessage("section");
        assertThatThrownBy(() -> asked("from", " ").moment("from")).hasMessage("from");
        assertThatThrownBy(() -> asked("cursor", "").cursor()).hasMessage("cursor");
        assertThatThrownBy(() -> asked("limit", "").limit()).hasMessage("limit");
    }

    @Test
    void of_two_filters_of_one_name_none_is_passed_over() {
        assertThatThrownBy(() -> asked("section", "campus", "city").word("section"))
                .hasMessage("section");
    }

    @Test
    void a_moment_that_no_database_keeps_is_none() {
        assertThatThrownBy(() -> asked("from", "+300000-01-01T00:00:00Z").moment("from"))
                .hasMessage("from");
        assertThatThrownBy(() -> asked("to", "-99999-01-01T00:00:00Z").moment("to"))
                .hasMessage("to");
        assertThatThrownBy(() -> asked("to", "0000-01-01").moment("to")).hasMessage("to");
    }

    @Test
    void no_handle_has_what_no_database_keeps() {
        assertThat(Parameters.isWord("wendy.marsh")).isTrue();
        assertThat(Parameters.isWord("wendy\0")).isFalse();
        assertThat(Parameters.isWord("")).isFalse();
    }
}
