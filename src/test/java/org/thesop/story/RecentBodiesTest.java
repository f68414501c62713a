package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentBodiesTest {

    private final RecentBodies recent = new RecentBodies();

    @Test
    void a_body_that_was_just_written_is_not_read_again() {
        var body = BodyHtml.of("<p>Two buses.</p>");
        recent.keep(body);

        assertThat(recent.get(body.html(), BodyHtml::of)).isSameAs(body);
    }

    @Test
    void bodies_that_nobody_asked_for_give_way_so_that_memory_stays_bounded() {
        var first = BodyHtml.of("<p>The first of many.</p>");
        recent.keep(first);
        var words = "many words ".repeat(20_000);
        for (var each = 0; each < 60; each++) {
            recent.keep(BodyHtml.of("<p>" + words + each + "</p>"));
        }

        assertThat(recent.characters()).isLessThan(6_000_001);
        assertThat(recent.get(first.html(), html -> null)).isNull();
    }
}
