package org.thesop.frontpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How a page is arranged: what goes where, when it holds, and what gives way. */
class ArrangementTest {

    private static final Instant NOON = Instant.parse("2026-11-26T17:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));
    private static final Instant NIGHT = NOON.plus(Duration.ofHours(12));
    private static final Spot LEAD = new Spot(0, 0);
    private static final Spot BESIDE = new Spot(0, 1);
    private static final Arrangement FRONT = Arrangement.untouched(PaperPage.FRONT);

    @Test
    void an_untouched_front_page_has_a_lead_and_four_below_and_a_sections_page_its_list_alone() {
        assertThat(FRONT.rows()).extracting(Row::template).containsExactly(Template.LEAD, Template.FOUR_UP);
        assertThat(FRONT.rows()).flatExtracting(Row::slots).allMatch(Slot::isFree);
        assertThat(Arrangement.untouched(new PaperPage(3L)).rows()).isEmpty();
    }

    @Test
    void of_two_stories_for_one_slot_the_one_that_began_last_holds_and_gives_it_back() {
        var slot = FRONT.place(LEAD, Pick.story(1, null, null), NOON)
                .place(LEAD, Pick.story(2, EVENING, NIGHT), NOON)
                .slot(LEAD);
        assertThat(slot.at(NOON)).extracting(Pick::story).containsExactly(1L);
        assertThat(slot.at(EVENING)).extracting(Pick::story).containsExactly(2L, 1L);
        assertThat(slot.at(NIGHT.minusMillis(1))).extracting(Pick::story).containsExactly(2L, 1L);
        assertThat(slot.at(NIGHT)).extracting(Pick::story).containsExactly(1L);
    }

    @Test
    void the_next_moment_at_which_the_page_changes_by_itself_is_known() {
        var timed =
                FRONT.place(LEAD, Pick.story(1, null, NIGHT), NOON).place(BESIDE, Pick.story(2, EVENING, null), NOON);
        assertThat(timed.changesAfter(NOON)).contains(EVENING);
        assertThat(timed.changesAfter(EVENING)).contains(NIGHT);
        assertThat(timed.changesAfter(NIGHT)).isEmpty();
        assertThat(FRONT.changesAfter(NOON)).isEmpty();
    }

    @Test
    void a_second_story_for_the_same_time_takes_the_place_of_the_first() {
        var slot = FRONT.place(LEAD, Pick.story(1, null, null), NOON)
                .place(LEAD, Pick.story(2, null, null), NOON)
                .slot(LEAD);
        assertThat(slot.picks()).extracting(Pick::story).containsExactly(2L);
    }

    @Test
    void a_story_that_is_put_elsewhere_leaves_its_place() {
        var moved = FRONT.place(LEAD, Pick.story(1, null, null), NOON).place(BESIDE, Pick.story(1, null, null), NOON);
        assertThat(moved.slot(LEAD).isFree()).isTrue();
        assertThat(moved.slot(BESIDE).picks()).extracting(Pick::story).containsExactly(1L);
    }

    @Test
    void a_row_that_is_filled_from_another_section_keeps_what_was_chosen_for_it() {
        var chosen = FRONT.place(BESIDE, Pick.story(1, null, null), NOON);
        var filled = chosen.fillRow(0, 7L);
        assertThat(filled.rows()).extracting(Row::section).containsExactly(7L, null);
        assertThat(filled.slot(BESIDE).picks()).extracting(Pick::story).containsExactly(1L);
        assertThat(filled.fillRow(0, null)).isEqualTo(chosen);
    }

    @Test
    void a_story_may_stand_in_two_places_one_after_the_other() {
        var planned =
                FRONT.place(LEAD, Pick.story(1, null, EVENING), NOON).place(BESIDE, Pick.story(1, EVENING, null), NOON);
        assertThat(planned.slot(LEAD).at(NOON)).hasSize(1);
        assertThat(planned.slot(BESIDE).at(NOON)).isEmpty();
        assertThat(planned.slot(LEAD).at(EVENING)).isEmpty();
        assertThat(planned.slot(BESIDE).at(EVENING)).hasSize(1);
    }

    @Test
    void what_is_over_is_forgotten_with_the_next_choice() {
        var later = FRONT.place(LEAD, Pick.story(1, null, EVENING), NOON)
                .place(LEAD, Pick.story(2, NIGHT, null), EVENING)
                .slot(LEAD);
        assertThat(later.picks()).extracting(Pick::story).containsExactly(2L);
    }

    @Test
    void a_choice_gets_other_times_and_stays_one_choice() {
        var retimed = FRONT.place(LEAD, Pick.newestOf(4, null, null), NOON)
                .retime(LEAD, 0, EVENING, NIGHT, NOON)
                .slot(LEAD);
        assertThat(retimed.picks()).containsExactly(Pick.newestOf(4, EVENING, NIGHT));
    }

    @Test
    void two_slots_change_places_with_all_that_was_chosen_for_them() {
        var swapped = FRONT.place(LEAD, Pick.story(1, null, null), NOON)
                .place(LEAD, Pick.story(2, EVENING, null), NOON)
                .swap(LEAD, BESIDE);
        assertThat(swapped.slot(LEAD).isFree()).isTrue();
        assertThat(swapped.slot(BESIDE).picks()).extracting(Pick::story).containsExactly(1L, 2L);
    }

    @Test
    void rows_come_move_and_go_with_their_slots() {
        var rows =
                FRONT.addRow(Template.PACKAGE, null).addRow(Template.RIVER, 7L).moveUp(3);
        assertThat(rows.rows())
                .extracting(Row::template)
                .containsExactly(Template.LEAD, Template.FOUR_UP, Template.RIVER, Template.PACKAGE);
        assertThat(rows.moveUp(0)).isEqualTo(rows);
        assertThat(rows.removeRow(0).rows()).hasSize(3);
        assertThat(rows.has(new Spot(3, 0))).isTrue();
        assertThat(rows.has(new Spot(3, 1))).isFalse();
        assertThat(rows.has(new Spot(4, 0))).isFalse();
    }

    @Test
    void neither_a_page_nor_a_slot_grows_without_end() {
        var full = FRONT;
        while (full.rows().size() < Arrangement.MOST_ROWS) {
            full = full.addRow(Template.FOUR_UP, null);
        }
        var last = full;
        assertThatThrownBy(() -> last.addRow(Template.FOUR_UP, null)).isInstanceOf(IllegalArgumentException.class);
        var slot = Slot.FREE;
        for (var each = 0; each < Slot.MOST_PICKS; each++) {
            slot = slot.with(Pick.story(each, EVENING.plusSeconds(each), null), NOON);
        }
        var packed = slot;
        assertThatThrownBy(() -> packed.with(Pick.story(99, null, null), NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_choice_that_ends_before_it_begins_is_none() {
        assertThatThrownBy(() -> Pick.story(1, EVENING, NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pick.story(1, NOON, NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pick(Pick.Kind.STORY, 1L, 2L, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_version_gives_back_what_it_was_made_of() {
        var arrangement = FRONT.addRow(Template.RIVER, 7L)
                .place(LEAD, Pick.story(1, null, EVENING), NOON)
                .place(LEAD, Pick.story(2, EVENING, null), NOON)
                .place(new Spot(2, 5), Pick.newestOf(7, null, null), NOON);
        var done = new ArrangementVersion.Done(ArrangementChange.PLACED, "", null, NOON);
        assertThat(new ArrangementVersion(PaperPage.FRONT, 1, 0, done, arrangement).arrangement())
                .isEqualTo(arrangement);
    }

    @Test
    void a_place_has_one_number() {
        assertThat(Spot.read("203")).contains(new Spot(2, 3));
        assertThat(new Spot(2, 3).number()).isEqualTo(203);
        assertThat(Spot.read("x")).isEmpty();
        assertThat(Spot.read(null)).isEmpty();
    }
}
