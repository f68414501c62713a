package org.thesop.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    private static final Duration SHORT = Duration.ofMillis(12);

    @ParameterizedTest
    @CsvSource({
        "200, true, false",
        "204, true, false",
        "301, false, false",
        "400, false, true",
        "401, false, false",
        "404, false, false",
        "410, false, true",
        "429, false, false",
        "500, false, false",
        "503, false, false"
    })
    void only_two_hundreds_are_taken_and_only_a_fault_of_what_was_sent_is_final(
            int status, boolean taken, boolean refused) {
        var reply = Reply.answered(status, SHORT, "");
        assertThat(reply.taken()).isEqualTo(taken);
        assertThat(reply.refused()).isEqualTo(refused);
    }

    /** A house behind it may have it. */
    @Test
    void what_stands_before_a_house_does_not_know_whether_it_came() {
        assertThat(Reply.answered(504, SHORT, "").inDoubt()).isTrue();
        assertThat(Reply.answered(500, SHORT, "").inDoubt()).isFalse();
        assertThat(Reply.answered(200, SHORT, "").inDoubt()).isFalse();
    }

    @Test
    void what_came_back_is_cut_and_can_be_kept_whatever_it_is() {
        assertThat(Reply.answered(500, SHORT, "a\u0000b\nc").said()).isEqualTo("ab\nc");
        var told = Reply.answered(500, SHORT, "\uD83D\uDE8C".repeat(600)).said();
        assertThat(told.length()).isLessThanOrEqualTo(1000);
        assertThat(told).endsWith("\uD83D\uDE8C");
        assertThat(Reply.notReached(null, SHORT).problem()).isEmpty();
    }
}
