package org.thesop.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryTimesTest {

    @Test
    void pauses_grow_and_end_before_two_days_are_over() {
        var pauses = IntStream.rangeClosed(1, 20)
                .mapToObj(tries -> RetryTimes.after(tries, false))
                .flatMap(Optional::stream)
                .toList();
        assertThat(pauses).isSorted().doesNotHaveDuplicates().startsWith(Duration.ofSeconds(10));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(40), Duration.ofHours(48));
        assertThat(RetryTimes.after(pauses.size() + 1, false)).isEmpty();
    }

    @Test
    void what_will_be_refused_however_often_it_comes_does_not_hold_up_what_follows() {
        assertThat(RetryTimes.after(1, true)).contains(Duration.ofSeconds(10));
        assertThat(RetryTimes.after(2, true)).contains(Duration.ofSeconds(30));
        assertThat(RetryTimes.after(3, true)).isEmpty();
    }
}
