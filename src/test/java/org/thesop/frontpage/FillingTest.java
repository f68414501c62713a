package org.thesop.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.frontpage.Filled.FilledSlot;
import org.thesop.frontpage.Filled.How;

/** A page is never empty and never stale, a story stands on it once, and what somebody chose goes before what comes by itself. */
class FillingTest {

    private static final Instant NOON = Instant.parse("2026-11-26T17:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));
    private static final long CAMPUS = 1;
    private static final long SPORTS = 2;
    private static final Spot LEAD = new Spot(0, 0);
    private static final Arrangement FRONT = Arrangement.untouched(PaperPage.FRONT);

    /** Twelve stories, number 1 the newest; the odd ones of the campus, the even ones of sports. */
    private final List<Candidate> stories = new ArrayList<>();

    FillingTest() {
        for (var number = 1; number <= 12; number++) {
            stories.add(story(number, number % 2 == 1 ? CAMPUS : SPORTS));
        }
    }

    private static Candidate story(long number, long section) {
        return new Candidate(number, 100 + number, section, NOON.minusSeconds(number), null, null, true, 0);
    }

    @Test
    void a_page_that_nobody_arranged_shows_the_newest_from_the_top() {
        var filled = fill(FRONT);
        assertThat(shown(filled, 0)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(shown(filled, 1)).containsExactly(6L, 7L, 8L, 9L);
        assertThat(filled.rest()).extracting(Candidate::story).containsExactly(10L, 11L, 12L);
        assertThat(filled.inSlots()).hasSize(9);
    }

    @Test
    void what_was_chosen_stands_where_it_was_put_and_nowhere_else() {
        var filled = fill(FRONT.place(new Spot(1, 2), Pick.story(1, null, null), NOON));
        assertThat(shown(filled, 0)).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(shown(filled, 1)).containsExactly(7L, 8L, 1L, 9L);
        assertThat(slot(filled, 1, 2).how()).isEqualTo(How.CHOSEN);
        assertThat(slot(filled, 0, 0).how()).isEqualTo(How.BY_ITSELF);
    }

    @Test
    void a_choice_holds_for_its_time_and_then_the_newest_comes_back() {
        var arranged = FRONT.place(LEAD, Pick.story(9, NOON, EVENING), NOON);
        assertThat(shown(Filling.fill(arranged, NOON.minusSeconds(1), stories), 0))
                .startsWith(1L);
        assertThat(shown(Filling.fill(arranged, NOON, stories), 0)).startsWith(9L, 1L);
        assertThat(shown(Filling.fill(arranged, EVENING, stories), 0)).startsWith(1L, 2L);
    }

    @Test
    void a_story_that_was_taken_down_gives_its_place_to_the_next_choice_or_the_newest() {
        var arranged = FRONT.place(LEAD, Pick.story(7, null, null), NOON).place(LEAD, Pick.story(99, NOON, null), NOON);
        assertThat(shown(fill(arranged), 0)).startsWith(7L, 1L);
        assertThat(shown(fill(FRONT.place(LEAD, Pick.story(99, null, null), NOON)), 0))
                .startsWith(1L, 2L);
    }

    @Test
    void an_old_story_shows_where_it_was_chosen_and_never_by_itself() {
        var old = new Candidate(50, 150, CAMPUS, NOON.minus(Duration.ofDays(900)), null, null, false, 0);
        stories.add(old);
        assertThat(shown(fill(FRONT.place(LEAD, Pick.story(50, null, null), NOON)), 0))
                .startsWith(50L, 1L);
        var later = fill(FRONT.place(LEAD, Pick.story(50, EVENING, null), NOON));
        assertThat(later.inSlots()).doesNotContain(old);
        assertThat(later.rest()).doesNotContain(old);
    }

    @Test
    void a_rule_takes_the_newest_of_its_section_that_stands_nowhere_else() {
        var filled = fill(FRONT.place(LEAD, Pick.newestOf(SPORTS, null, null), NOON)
                .place(new Spot(1, 0), Pick.story(2, null, null), NOON));
        assertThat(shown(filled, 0)).startsWith(4L, 1L);
        assertThat(slot(filled, 0, 0).how()).isEqualTo(How.BY_RULE);
        assertThat(shown(filled, 1)).startsWith(2L);
    }

    @Test
    void a_rule_without_a_story_left_leaves_the_slot_to_the_newest() {
        var filled = fill(FRONT.place(LEAD, Pick.newestOf(77, null, null), NOON));
        assertThat(shown(filled, 0)).startsWith(1L);
        assertThat(slot(filled, 0, 0).how()).isEqualTo(How.BY_ITSELF);
    }

    @Test
    void what_readers_opened_most_comes_by_rule_however_old_it_is_and_once() {
        stories.add(read(50, CAMPUS, 900));
        stories.add(read(4, SPORTS, 70));
        stories.add(read(60, SPORTS, 8));
        var most = Pick.mostReadIn(null, null, null);
        var filled = fill(FRONT.place(new Spot(1, 0), most, NOON)
                .place(new Spot(1, 1), Pick.mostReadIn(SPORTS, null, null), NOON)
                .place(new Spot(1, 2), most, NOON));
        assertThat(shown(filled, 0)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(shown(filled, 1)).containsExactly(50L, 60L, 6L, 7L);
        assertThat(slot(filled, 1, 0).how()).isEqualTo(How.BY_RULE);
        assertThat(slot(filled, 1, 2).how()).isEqualTo(How.BY_ITSELF);
        assertThat(fill(FRONT).inSlots()).extracting(Candidate::story).doesNotContain(50L, 60L);
    }

    private static Candidate read(long number, long section, long times) {
        return new Candidate(number, 100 + number, section, NOON.minusSeconds(number), null, null, false, times);
    }

    @Test
    void a_row_of_a_section_shows_that_section_only_and_stays_short_rather_than_strange() {
        var filled = fill(FRONT.addRow(Template.FOUR_UP, SPORTS));
        assertThat(shown(filled, 2)).containsExactly(10L, 12L);
        assertThat(filled.rows().get(2).taken()).hasSize(2);
    }

    @Test
    void a_package_brings_its_sidebars_in_their_order_and_they_stand_nowhere_else() {
        sidebar(4, 8, 2);
        sidebar(6, 8, 1);
        var filled = fill(FRONT.addRow(Template.PACKAGE, null).place(new Spot(2, 0), Pick.story(8, null, null), NOON));
        assertThat(slot(filled, 2, 0).sidebars()).extracting(Candidate::story).containsExactly(6L, 4L);
        assertThat(shown(filled, 0)).containsExactly(1L, 2L, 3L, 5L, 7L);
    }

    @Test
    void a_package_that_nobody_chose_is_the_newest_story_with_sidebars_else_the_newest_story() {
        assertThat(shown(fill(FRONT.addRow(Template.PACKAGE, null)), 2)).containsExactly(10L);
        sidebar(12, 11, 1);
        var filled = fill(FRONT.addRow(Template.PACKAGE, null));
        assertThat(shown(filled, 2)).containsExactly(11L);
        assertThat(slot(filled, 2, 0).sidebars()).extracting(Candidate::story).containsExactly(12L);
    }

    @Test
    void a_sidebar_that_was_chosen_for_a_place_of_its_own_stays_there() {
        sidebar(4, 8, 1);
        var filled = fill(FRONT.addRow(Template.PACKAGE, null)
                .place(LEAD, Pick.story(4, null, null), NOON)
                .place(new Spot(2, 0), Pick.story(8, null, null), NOON));
        assertThat(shown(filled, 0)).startsWith(4L);
        assertThat(slot(filled, 2, 0).sidebars()).isEmpty();
    }

    @Test
    void a_paper_without_a_story_has_only_free_slots() {
        var filled = Filling.fill(FRONT, NOON, List.of());
        assertThat(filled.inSlots()).isEmpty();
        assertThat(filled.rows()).allSatisfy(row -> assertThat(row.taken()).isEmpty());
    }

    private void sidebar(int number, long main, int place) {
        var alone = stories.get(number - 1);
        stories.set(
                number - 1,
                new Candidate(alone.story(), alone.edition(), alone.section(), alone.at(), main, place, true, 0));
    }

    private Filled fill(Arrangement arrangement) {
        return Filling.fill(arrangement, NOON, stories);
    }

    private static FilledSlot slot(Filled filled, int row, int slot) {
        return filled.rows().get(row).slots().get(slot);
    }

    private static List<Long> shown(Filled filled, int row) {
        return filled.rows().get(row).taken().stream()
                .map(slot -> slot.story().story())
                .toList();
    }
}
