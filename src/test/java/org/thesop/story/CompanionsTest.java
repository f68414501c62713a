package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thesop.story.Companions.Clash;

/** Which stories can stand together. */
class CompanionsTest {

    private final Newsroom newsroom = new Newsroom();
    private final Story first = newsroom.published().story();
    private final Story second = newsroom.published().story();
    private final Story third = newsroom.published().story();

    @Test
    void follow_ups_never_go_in_a_circle() {
        assertThat(first.clashAsFollowUpOf(first)).contains(Clash.ITSELF);
        assertThat(second.clashAsFollowUpOf(first)).isEmpty();
        second.followsUp(first);
        assertThat(third.clashAsFollowUpOf(second)).isEmpty();
        third.followsUp(second);
        assertThat(first.clashAsFollowUpOf(third)).contains(Clash.IN_A_CIRCLE);
        assertThat(second.clashAsFollowUpOf(first)).isEmpty();
    }

    @Test
    void a_sidebar_stands_beside_one_main_story_and_has_none_itself() {
        assertThat(second.clashBeside(second, false)).contains(Clash.ITSELF);
        assertThat(second.clashBeside(first, true)).contains(Clash.HAS_SIDEBARS);
        second.standsBeside(first, 1);
        assertThat(second.clashBeside(first, false)).isEmpty();
        assertThat(second.clashBeside(third, false)).contains(Clash.BESIDE_ANOTHER);
        assertThat(third.clashBeside(second, false)).contains(Clash.MAIN_IS_A_SIDEBAR);
        second.standsAlone();
        assertThat(second.main()).isEmpty();
        assertThat(second.place()).isNull();
        assertThat(second.clashBeside(third, false)).isEmpty();
    }

    // Going out together.

    @Test
    void one_of_several_goes_out_with_all_of_them_or_not_at_all() {
        var edition = newsroom.scheduled();
        edition.goOutWith(new Release(newsroom.cast.maggie, newsroom.now()));
        var alone = newsroom.ask(newsroom.cast.maggie);
        var together = alone.ofAllTogether();
        var missing = new Refusal.Missing(Need.BY_ITSELF_OR_WITH_ALL);
        var none = Circumstances.none(edition);
        assertThat(EditionAction.PUBLISH.refusals(edition, alone, none)).containsExactly(missing);
        assertThat(EditionAction.RESCHEDULE.refusals(
                        edition, alone.forMoment(newsroom.now().plusSeconds(60)), none))
                .containsExactly(missing);
        assertThat(EditionAction.PUBLISH.refusals(edition, together, none)).isEmpty();
        newsroom.take(EditionAction.PUBLISH, edition, together);
        assertThat(edition.release()).isNull();
    }

    @Test
    void one_of_several_can_be_taken_back_into_review_and_then_holds_the_others_back() {
        var edition = newsroom.scheduled();
        edition.goOutWith(new Release(newsroom.cast.maggie, newsroom.now()));
        newsroom.take(EditionAction.REOPEN, edition, newsroom.cast.erin, "The number is wrong.");
        assertThat(edition.release()).isNotNull();
        assertThat(EditionAction.PUBLISH.refusals(
                        edition, newsroom.ask(newsroom.cast.maggie).ofAllTogether(), Circumstances.none(edition)))
                .containsExactly(new Refusal.NotFrom(EditionState.IN_REVIEW));
    }
}
