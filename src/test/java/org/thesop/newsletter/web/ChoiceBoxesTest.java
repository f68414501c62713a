package org.thesop.newsletter.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsletter.Rhythm;

class ChoiceBoxesTest {

    private static HttpServletRequest sent(Map<String, String[]> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ChoiceBoxesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    var values = parameters.get((String) arguments[0]);
                    return method.getName().equals("getParameterValues") || values == null ? values : values[0];
                });
    }

    @Test
    void a_choice_is_what_was_ticked() {
        var choice = new ChoiceBoxes()
                .read(sent(Map.of(
                        "section", new String[] {"campus", "arts"},
                        "rhythm", new String[] {"AT_ONCE"},
                        "breaking", new String[] {"yes"})));
        assertThat(choice.sections()).containsExactly("campus", "arts");
        assertThat(choice.rhythm()).isEqualTo(Rhythm.AT_ONCE);
        assertThat(choice.breaking()).isTrue();
        assertThat(choice.wholePaper()).isFalse();
    }

    @Test
    void what_no_database_takes_is_not_asked_for() {
        var choice = new ChoiceBoxes()
                .read(sent(
                        Map.of("section", new String[] {"campus\u0000"}, "writer", new String[] {"\u0000", "wendy"})));
        assertThat(choice.sections()).isEmpty();
        assertThat(choice.writers()).containsExactly("wendy");
    }
}
