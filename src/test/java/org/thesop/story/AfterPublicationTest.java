package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.people.Person;
import org.thesop.story.Refusal.Missing;

/** What a published story can still go through: changes that count and changes that do not, and its taking down. */
class AfterPublicationTest {

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;

    private Ask down(Person by, String notice, Duration ahead) {
        return newsroom.ask(by).because(notice).forMoment(newsroom.now().plus(ahead));
    }

    private static void assertRefused(Runnable asked, Refusal... refusals) {
        assertThatThrownBy(asked::run)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusals())
                        .containsExactly(refusals));
    }

    // Whether readers are told that it was updated.

    @Test
    void an_update_tells_readers_when_it_came() {
        var live = newsroom.published();
        assertThat(live.story().updatedAt()).isNull();
        var update = newsroom.replace(live);
        assertThat(live.story().updatedAt()).isEqualTo(update.publishedAt());
    }

    @Test
    void a_minor_update_leaves_the_date_as_it_was() {
        var live = newsroom.published();
        var update = newsroom.approved(EditionKind.UPDATE, live);
        update.isMinor(true);
        newsroom.take(EditionAction.PUBLISH, update, cast.maggie);
        assertThat(update.minor()).isTrue();
        assertThat(live.story().updatedAt()).isNull();
    }

    @Test
    void no_correction_is_too_small_to_be_told() {
        var live = newsroom.published();
        var correction = newsroom.approved(EditionKind.CORRECTION, live);
        correction.note("The buses run from Tuesday.");
        correction.isMinor(true);
        newsroom.take(EditionAction.PUBLISH, correction, cast.maggie);
        assertThat(correction.minor()).isFalse();
        assertThat(live.story().updatedAt()).isEqualTo(correction.publishedAt());
    }

    // The note to readers.

    @Test
    void a_note_is_the_same_note_however_its_lines_are_broken() {
        var correction = newsroom.begun(EditionKind.CORRECTION, newsroom.published());
        assertThat(correction.hasNote("  ")).isTrue();
        correction.note("The buses run\r\nfrom Tuesday. ");
        assertThat(correction.publicNote()).isEqualTo("The buses run from Tuesday.");
        assertThat(correction.hasNote("The buses run\nfrom Tuesday.")).isTrue();
        assertThat(correction.hasNote("The buses run from Monday.")).isFalse();
    }

    @Test
    void a_note_that_nobody_would_read_to_its_end_is_not_taken() {
        var correction = newsroom.begun(EditionKind.CORRECTION, newsroom.published());
        assertThatThrownBy(() -> correction.note("x".repeat(Edition.LONGEST_NOTE + 1)))
                .isInstanceOf(TooLongException.class);
        assertThat(correction.publicNote()).isNull();
    }

    // Taking it down.

    @Test
    void a_take_down_asks_at_once_for_what_it_will_need() {
        var edition = newsroom.published();
        var day = Duration.ofDays(1);
        assertRefused(() -> edition.planTakeDown(down(cast.maggie, " ", day)), new Missing(Need.NOTICE));
        assertRefused(
                () -> edition.planTakeDown(down(cast.maggie, "Over.", Duration.ZERO)), new Missing(Need.FUTURE_MOMENT));
        assertRefused(
                () -> edition.planTakeDown(down(cast.eddie, "Over.", day)),
                new Refusal.NotYours(List.of(Who.MANAGING_EDITOR, Who.CLOCK)));
        assertRefused(
                () -> newsroom.approved().planTakeDown(down(cast.maggie, "Over.", day)),
                new Refusal.NotFrom(EditionState.APPROVED));
        assertThat(edition.takeDownAt()).isNull();
    }

    @Test
    void a_planned_take_down_can_be_taken_back() {
        var edition = newsroom.published();
        edition.planTakeDown(down(cast.maggie, "The exhibition is over.", Duration.ofDays(1)));
        assertThat(edition.takeDownAt()).isEqualTo(newsroom.now().plus(Duration.ofDays(1)));
        edition.keepUp();
        assertThat(edition.takeDownAt()).isNull();
        assertThat(edition.notice()).isNull();
    }

    @Test
    void leaving_it_up_takes_no_notice_off_a_withdrawn_story() {
        var edition = newsroom.withdrawn();
        edition.keepUp();
        assertThat(edition.notice()).isEqualTo("This story was taken down.");
    }

    @Test
    void readers_are_pointed_to_a_story_that_they_find_and_never_to_the_same_one() {
        var edition = newsroom.published();
        var other = newsroom.published();
        var gone = newsroom.withdrawn();
        assertThat(refusals(edition, new Instead(other.story(), true))).isEmpty();
        assertThat(refusals(edition, new Instead(edition.story(), false)))
                .containsExactly(new Missing(Need.STORY_TO_POINT_TO_IS_OUT));
        assertThat(refusals(edition, new Instead(gone.story(), false)))
                .containsExactly(new Missing(Need.STORY_TO_POINT_TO_IS_OUT));
        assertThat(refusals(edition, new Instead(null, true))).isEmpty();
    }

    private List<Refusal> refusals(Edition edition, Instead instead) {
        var ask = newsroom.ask(cast.maggie).because("It moved.").pointing(instead);
        return EditionAction.WITHDRAW.refusals(edition, ask, Circumstances.none(edition));
    }

    @Test
    void a_reinstated_story_points_nowhere() {
        var edition = newsroom.published();
        var ask = newsroom.ask(cast.maggie)
                .because("It moved.")
                .pointing(new Instead(newsroom.published().story(), true));
        newsroom.take(EditionAction.WITHDRAW, edition, ask);
        assertThat(edition.instead().sendsOn()).isTrue();
        newsroom.take(EditionAction.REINSTATE, edition, cast.maggie);
        assertThat(edition.instead()).isEqualTo(Instead.NOTHING);
    }

    // How a story is named in a form.

    @Test
    void an_address_is_read_as_it_stands_in_a_browser() {
        var parts = new StoryAddress.Parts("campus", LocalDate.of(2026, 11, 23), "night-buses");
        assertThat(StoryAddress.read("https://thesop.example/story/campus/2026/11/23/night-buses?from=card#end"))
                .contains(parts);
        assertThat(StoryAddress.read(" /story/campus/2026/11/23/night-buses/ ")).contains(parts);
        assertThat(StoryAddress.read("/story/campus/2026/02/30/night-buses")).isEmpty();
        assertThat(StoryAddress.read("night buses")).isEmpty();
        assertThat(StoryAddress.read(null)).isEmpty();
    }
}
