package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.story.Refusal.Missing;

/** What can be wrong with approved copy at its moment, and is told instead of breaking the clock. */
class GoingOutTest {

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;

    @Test
    void copy_whose_picture_is_gone_does_not_go_out() {
        var edition = newsroom.approved();
        var lost = new Circumstances(Barred.from(edition), OpenRemarks.Count.NONE, 0, false, 1, 0);
        assertThat(EditionAction.PUBLISH.refusals(edition, newsroom.ask(cast.maggie), lost))
                .containsExactly(new Missing(Need.NO_PICTURE_LOST));
    }

    @Test
    void copy_whose_picture_readers_may_not_have_any_more_does_not_go_out() {
        var edition = newsroom.approved();
        var barred = new Circumstances(Barred.from(edition), OpenRemarks.Count.NONE, 0, false, 0, 1);
        assertThat(EditionAction.PUBLISH.refusals(edition, newsroom.ask(cast.maggie), barred))
                .containsExactly(new Missing(Need.PICTURES_MAY_BE_SHOWN));
    }

    @Test
    void copy_is_scheduled_for_no_moment_at_which_readers_may_not_have_its_picture() {
        var edition = newsroom.approved();
        var ends = newsroom.now().plusSeconds(3600);
        var licensed = Circumstances.asked(
                () -> Barred.from(edition),
                () -> OpenRemarks.Count.NONE,
                () -> 0,
                () -> false,
                () -> 0,
                at -> at.isBefore(ends) ? 0 : 1);
        var ask = newsroom.ask(cast.maggie);
        assertThat(EditionAction.SCHEDULE.refusals(edition, ask.forMoment(ends.minusSeconds(60)), licensed))
                .isEmpty();
        assertThat(EditionAction.SCHEDULE.refusals(edition, ask.forMoment(ends.plusSeconds(60)), licensed))
                .containsExactly(new Missing(Need.PICTURES_MAY_BE_SHOWN_THEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Night Buses", "night--buses", "-", "ñandú", "a/b"})
    void copy_whose_address_could_not_be_written_does_not_go_out(String slug) {
        var edition = newsroom.approved();
        edition.story().wish(slug);
        assertThat(EditionAction.PUBLISH.refusals(edition, newsroom.ask(cast.maggie), Circumstances.none(edition)))
                .containsExactly(new Missing(Need.USABLE_SLUG));
    }

    @Test
    void a_story_that_has_its_address_is_not_asked_about_it_again() {
        var live = newsroom.published();
        live.story()
                .publishedFirst(newsroom.campus, java.time.LocalDate.of(2026, 11, 23), "night-buses", newsroom.now());
        var update = newsroom.approved(EditionKind.UPDATE, live);
        assertThat(EditionAction.PUBLISH.refusals(update, newsroom.ask(cast.maggie), Circumstances.none(update)))
                .isEmpty();
    }

    @Test
    void publishing_asks_for_nothing_that_it_does_not_need_and_for_the_rest_once() {
        var edition = newsroom.approved();
        var asked = new AtomicInteger();
        var circumstances = Circumstances.asked(
                () -> fail("who is barred"),
                () -> fail("what is open beside the copy"),
                () -> fail("what is open on the fact sheet"),
                () -> fail("what else is in its language"),
                asked::getAndIncrement,
                at -> 0);
        for (var time = 0; time < 2; time++) {
            assertThat(EditionAction.PUBLISH.refusals(edition, newsroom.ask(cast.maggie), circumstances))
                    .isEmpty();
        }
        assertThat(asked).hasValue(1);
    }
}
