package org.thesop.story.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.FacesMessage;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

class TypedMomentsTest {

    private final List<String> said = new ArrayList<>();
    private String which;
    private TypedMoments moments = page();

    private TypedMoments page() {
        var page = new TypedMoments();
        page.zone = new PaperZone(ZoneId.of("America/New_York"));
        page.messages = new Messages();
        page.moves = new Moves() {
            @Override
            public void say(FacesMessage.Severity severity, String text) {
                said.add(text);
            }
        };
        page.request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> which);
        return page;
    }

    @Test
    void a_time_in_the_hour_that_is_skipped_is_refused() {
        assertThat(moments.read("2027-03-14T02:30", "which")).isEmpty();
        assertThat(said).containsExactly(new Messages().text("schedule.skipped"));
        assertThat(moments.choices("which")).isEmpty();
    }

    @Test
    void a_time_in_the_hour_that_comes_twice_is_asked_about_and_then_taken_as_it_was_answered() {
        assertThat(moments.read("2027-11-07T01:30", "which")).isEmpty();
        assertThat(said).containsExactly(new Messages().text("schedule.doubled"));
        assertThat(moments.choices("which")).containsExactly("01:30 EDT (UTC-04:00)", "01:30 EST (UTC-05:00)");

        which = "earlier";
        assertThat(page().read("2027-11-07T01:30", "which")).isEqualTo(moment("2027-11-07T05:30:00Z"));
        which = "later";
        assertThat(page().read("2027-11-07T01:30", "which")).isEqualTo(moment("2027-11-07T06:30:00Z"));
    }

    @Test
    void an_answer_left_from_another_time_changes_nothing() {
        which = "later";
        assertThat(moments.read("2027-11-07T02:00", "which")).isEqualTo(moment("2027-11-07T07:00:00Z"));
        assertThat(said).isEmpty();
    }

    private static Optional<Instant> moment(String instant) {
        return Optional.of(Instant.parse(instant));
    }
}
