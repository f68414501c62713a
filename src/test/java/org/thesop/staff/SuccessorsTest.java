package org.thesop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.story.OpenWork;
import org.thesop.story.OpenWork.Kind;

class SuccessorsTest {

    private static final OpenWork ALONE = new OpenWork(Kind.STORY, 7L, "Bats", null, null, false);
    private static final OpenWork WITH_OTHERS = new OpenWork(Kind.STORY, 8L, "Buses", null, null, true);

    @Test
    void one_choice_holds_for_all_of_a_kind_and_a_choice_for_one_comes_before_it() {
        var chosen = new Successors(Map.of("STORY", "walt", "STORY:8", "wendy", "REVIEW", "eddie"));
        assertThat(chosen.of(ALONE)).contains("walt");
        assertThat(chosen.of(WITH_OTHERS)).contains("wendy");
    }

    @Test
    void nobody_is_a_choice_only_where_it_goes_on_by_itself() {
        var chosen = new Successors(Map.of("STORY", Successors.NOBODY));
        assertThat(chosen.of(WITH_OTHERS)).contains(Successors.NOBODY);
        assertThat(chosen.of(ALONE)).isEmpty();
    }

    @Test
    void what_was_left_open_is_no_choice() {
        var typed = new HashMap<String, String>();
        typed.put("STORY", null);
        typed.put("STORY:7", " ");
        assertThat(new Successors(typed).of(ALONE)).isEmpty();
    }
}
