package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Marks for learning, from 1 to 5, each of which may be left out. */
class MarksTest {

    private final Marks.AsText stored = new Marks.AsText();

    @Test
    void marks_are_kept_as_they_were_given_and_a_skipped_one_is_none() {
        var marks = new Marks(Map.of(Criterion.SOURCING, 4, Criterion.NEWS_JUDGEMENT, 1));
        assertThat(stored.convertToDatabaseColumn(marks)).isEqualTo("NEWS_JUDGEMENT=1 SOURCING=4");
        assertThat(stored.convertToEntityAttribute("NEWS_JUDGEMENT=1 SOURCING=4"))
                .isEqualTo(marks);
        assertThat(marks.of(Criterion.ETHICS)).isEmpty();
    }

    @Test
    void a_form_that_was_skipped_whole_has_no_marks() {
        assertThat(stored.convertToEntityAttribute("")).isEqualTo(Marks.NONE);
        assertThat(new Feedback.Said(Marks.NONE, "  ").isNothing()).isTrue();
        assertThat(new Feedback.Said(Marks.NONE, "Well found.").isNothing()).isFalse();
    }

    @Test
    void nobody_gives_a_six() {
        assertThatThrownBy(() -> new Marks(Map.of(Criterion.STYLE, 6))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Marks(Map.of(Criterion.STYLE, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
