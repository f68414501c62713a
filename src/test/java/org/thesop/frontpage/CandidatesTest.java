package org.thesop.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final Instant OUT = Instant.parse("2026-11-20T14:00:00Z");

    private static Candidate candidate(long story, long edition, boolean newest, long reads) {
        return new Candidate(story, edition, 1, OUT, null, null, newest, reads);
    }

    @Test
    void a_story_whose_update_is_planned_is_read_as_much_as_before_in_what_is_foreseen() {
        var coming = List.of(candidate(7, 71, true, 0));
        var out = List.of(candidate(7, 70, true, 0), candidate(7, 70, false, 900), candidate(8, 80, false, 20));
        assertThat(Candidates.foreseen(coming, out))
                .containsExactly(candidate(7, 71, true, 900), candidate(8, 80, false, 20));
    }
}
