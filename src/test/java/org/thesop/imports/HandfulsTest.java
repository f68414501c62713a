package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandfulsTest {

    private static final Found ONE =
            new Found(1, What.UNKNOWN, "1", "1", LeftOut.refused(Because.of(ImportReason.NO_ZIP)));

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void the_next_is_read_while_one_is_written() throws InterruptedException {
        var secondIsRead = new CountDownLatch(2);
        try (var handfuls = new Handfuls(executor, () -> {
            secondIsRead.countDown();
            return secondIsRead.getCount() == 0 ? List.of() : List.of(ONE);
        })) {
            assertThat(handfuls.next()).containsExactly(ONE);
            // Nobody has asked for it yet.
            assertThat(secondIsRead.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(handfuls.next()).isEmpty();
        }
    }

    @Test
    void all_of_a_file_comes_in_its_order_and_nothing_is_read_after_its_end() {
        var two = new Found(2, ONE.what(), "2", "2", ONE.content());
        Queue<List<Found>> file = new ArrayDeque<>(List.of(List.of(ONE), List.of(two), List.of()));
        try (var handfuls = new Handfuls(executor, file::remove)) {
            assertThat(handfuls.next()).containsExactly(ONE);
            assertThat(handfuls.next()).containsExactly(two);
            assertThat(handfuls.next()).isEmpty();
        }
        assertThat(file).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_says_so_when_what_came_before_has_been_written() {
        var because = Because.of(ImportReason.NO_ZIP);
        Queue<Callable<List<Found>>> file = new ArrayDeque<>(List.of(() -> List.of(ONE), () -> {
            throw new UnreadableSourceException(because);
        }));
        try (var handfuls = new Handfuls(executor, () -> file.remove().call())) {
            assertThat(handfuls.next()).containsExactly(ONE);
            assertThatThrownBy(handfuls::next)
                    .isInstanceOfSatisfying(
                            UnreadableSourceException.class,
                            unreadable -> assertThat(unreadable.because()).isEqualTo(because));
        }
    }
}
