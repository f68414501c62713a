package org.thesop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.EditionAction;

/** Who is told of which transition. */
class TellingTest {

    /** What nobody has to be told of: one's own beginning, old pages, and what another transition tells already. */
    private static final Set<EditionAction> NOBODY =
            EnumSet.of(EditionAction.START, EditionAction.IMPORT, EditionAction.SUPERSEDE);

    @ParameterizedTest
    @EnumSource
    void every_transition_has_its_receivers_or_is_known_to_need_none(EditionAction action) {
        assertThat(Telling.of(action).isEmpty()).isEqualTo(NOBODY.contains(action));
    }

    @ParameterizedTest
    @EnumSource
    void every_transition_is_told_in_a_sentence(EditionAction action) {
        var sentences = new Sentences();
        sentences.messages = new Messages();
        sentences.zone = new PaperZone(ZoneId.of("America/New_York"));
        for (var telling : Telling.of(action)) {
            assertThat(sentences.of(telling.wording(), "Eddie Lind", "Night buses return", List.of()))
                    .contains("“Night buses return”")
                    .endsWith(".");
        }
    }

    @Test
    void the_writers_hear_of_everything_that_happens_to_their_copy() {
        for (var action : EnumSet.complementOf(EnumSet.copyOf(NOBODY))) {
            assertThat(Telling.of(action))
                    .as("%s", action)
                    .extracting(Telling::receivers)
                    .contains(Receivers.ITS_WRITERS);
        }
    }

    @Test
    void copy_for_one_editor_is_told_to_that_one_before_the_others() {
        assertThat(Telling.of(EditionAction.SUBMIT))
                .extracting(Telling::receivers)
                .containsExactly(Receivers.NAMED_EDITOR, Receivers.EDITORS_WHO_ASKED, Receivers.ITS_WRITERS);
    }
}
