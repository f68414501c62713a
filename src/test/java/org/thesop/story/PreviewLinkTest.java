package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.platform.LinkSecret;

/** A link by which somebody without an account sees an edition: until when, and who may make and end one. */
class PreviewLinkTest {

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;

    private PreviewLink link(Edition edition) {
        var until = newsroom.now().plus(Duration.ofDays(3));
        return new PreviewLink(edition, LinkSecret.random(), "The rector", cast.eddie, newsroom.now(), until);
    }

    @Test
    void a_link_ends_by_itself() {
        var link = link(newsroom.submitted(newsroom.campus));
        assertThat(link.open(link.until().minusSeconds(1))).isTrue();
        assertThat(link.open(link.until())).isFalse();
    }

    @Test
    void a_link_that_was_taken_back_leads_nowhere() {
        var link = link(newsroom.submitted(newsroom.campus));
        link.revoke(newsroom.now());
        assertThat(link.open(newsroom.now())).isFalse();
        assertThat(link.revokedAt()).isEqualTo(newsroom.now());
    }

    @Test
    void a_link_leads_nowhere_any_more_when_whoever_made_it_left_or_may_not_read_the_story() {
        var link = link(newsroom.submitted(newsroom.campus));
        link.edition().story().limit(true);
        assertThat(link.open(newsroom.now())).isFalse();
        link.edition().story().limit(false);
        assertThat(link.open(newsroom.now())).isTrue();
        cast.eddie.known("Eddie Lind", null);
        assertThat(link.open(newsroom.now())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = EditionState.class,
            names = {"SPIKED", "WITHDRAWN", "SUPERSEDED"})
    void what_was_dropped_or_taken_down_is_shown_to_nobody_outside(EditionState state) {
        assertThat(link(newsroom.in(state)).open(newsroom.now())).isFalse();
    }

    @Test
    void editors_show_what_they_read_while_it_is_in_work_and_writers_do_not() {
        var edition = newsroom.submitted(newsroom.campus);
        assertThat(Permissions.mayShowOutside(edition, cast.eddie)).isTrue();
        assertThat(Permissions.mayShowOutside(edition, cast.wendy)).isFalse();
        assertThat(Permissions.mayShowOutside(newsroom.firstDraft(), cast.eddie))
                .isFalse();
        assertThat(Permissions.mayShowOutside(newsroom.published(), cast.maggie))
                .isFalse();
    }

    @Test
    void of_a_limited_story_only_those_named_and_managing_editors_show_anything() {
        var edition = newsroom.submitted(newsroom.campus);
        edition.story().limit(true);
        assertThat(Permissions.mayShowOutside(edition, cast.eddie)).isFalse();
        edition.story().invite(cast.eddie, newsroom.now());
        assertThat(Permissions.mayShowOutside(edition, cast.eddie)).isTrue();
    }

    @Test
    void no_link_is_left_that_nobody_can_end() {
        var spiked = newsroom.spiked();
        assertThat(Permissions.mayEndPreview(spiked, cast.eddie, cast.eddie)).isTrue();
        assertThat(Permissions.mayEndPreview(spiked, cast.eddie, cast.maggie)).isTrue();
        assertThat(Permissions.mayEndPreview(spiked, cast.eddie, cast.wendy)).isFalse();
    }
}
