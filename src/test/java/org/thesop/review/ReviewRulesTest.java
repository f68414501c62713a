package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.story.Cast;
import org.thesop.story.ForbiddenException;

/** Who may say how the paper reviews copy. */
class ReviewRulesTest {

    @Test
    void an_editor_cannot_ask_for_fewer_approvals() {
        var cast = new Cast();
        var rules = new ReviewRules();
        assertThatThrownBy(() -> rules.set(24, List.of(), cast.eddie)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> rules.set(24, List.of(), cast.wendy)).isInstanceOf(ForbiddenException.class);
    }
}
