package org.thesop.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RackTest {

    private static final Instant NOW = Instant.parse("2026-11-26T17:00:00Z");
    private static final String KEY = "/story/campus/2026/11/26/night-buses";

    private long nanos = 1_000;
    private Instant now = NOW;
    private final Trust trust = new Trust(() -> nanos);
    private final Rack rack = new Rack(1_000_000, trust, new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private static KeptPage page(String content, Instant until, String... tags) {
        return KeptPage.of(
                200,
                List.of(),
                content.getBytes(StandardCharsets.UTF_8),
                KeptPage.Life.STORY,
                new Shows(new TreeSet<>(Set.of(tags)), until));
    }

    private static KeptPage page(String... tags) {
        return page("A page", Instant.MAX, tags);
    }

    private Turn.Outcome print(KeptPage page) {
        var turn = rack.turn(KEY);
        rack.end(turn, page);
        return turn.await();
    }

    @Test
    void a_page_is_handed_out_until_something_on_it_has_changed() {
        trust.looked(nanos);
        print(page("story-1", "tag-name-buses"));
        assertThat(rack.ready(KEY)).isNotNull();
        rack.drop(Set.of("story-2", "front"));
        assertThat(rack.ready(KEY)).isNotNull();
        rack.drop(Set.of("story-1"));
        assertThat(rack.ready(KEY)).isNull();
    }

    @Test
    void what_stands_on_every_page_drops_every_page() {
        trust.looked(nanos);
        print(page("story-1"));
        rack.drop(Set.of("paper"));
        assertThat(rack.ready(KEY)).isNull();
    }

    @Test
    void what_has_changed_while_a_page_was_printed_keeps_it_from_being_kept() {
        trust.looked(nanos);
        var turn = rack.turn(KEY);
        rack.drop(Set.of("story-1"));
        rack.end(turn, page("story-1"));
        assertThat(turn.await()).isEqualTo(Turn.Outcome.OUTDATED);
        assertThat(turn.page()).isNull();
        assertThat(rack.ready(KEY)).isNull();
    }

    @Test
    void what_has_changed_elsewhere_meanwhile_does_not() {
        trust.looked(nanos);
        var turn = rack.turn(KEY);
        rack.drop(Set.of("story-2"));
        rack.end(turn, page("story-1"));
        assertThat(rack.ready(KEY)).isNotNull();
    }

    @Test
    void a_page_that_took_longer_than_anybody_remembers_is_not_kept() {
        trust.looked(nanos);
        var turn = rack.turn(KEY);
        for (var change = 0; change < 1_001; change++) {
            rack.drop(Set.of("story-2"));
        }
        rack.end(turn, page("story-1"));
        assertThat(rack.ready(KEY)).isNull();
    }

    @Test
    void a_page_that_depends_on_the_moment_is_over_when_that_comes() {
        trust.looked(nanos);
        print(page("A page", NOW.plusSeconds(60), "front"));
        now = NOW.plusMillis(59_999);
        assertThat(rack.ready(KEY)).isNotNull();
        now = NOW.plusSeconds(60);
        assertThat(rack.ready(KEY)).isNull();
    }

    @Test
    void while_the_database_is_away_a_page_that_is_over_is_better_than_none() {
        trust.looked(nanos);
        print(page("A page", NOW.plusSeconds(60), "front"));
        now = NOW.plusSeconds(3_600);
        trust.vouched(nanos);
        assertThat(rack.ready(KEY)).isNotNull();
    }

    @Test
    void nothing_is_handed_out_while_it_is_not_certain_what_has_changed() {
        trust.looked(nanos);
        print(page("story-1"));
        nanos += Trust.GOOD_FOR.toNanos();
        assertThat(rack.ready(KEY)).isNull();
        trust.looked(nanos);
        assertThat(rack.ready(KEY)).isNotNull();
    }

    @Test
    void memory_is_bounded_by_bytes() {
        trust.looked(nanos);
        for (var number = 0; number < 500; number++) {
            var turn = rack.turn(KEY + number);
            rack.end(turn, page("x".repeat(10_000), Instant.MAX, "story-1"));
        }
        assertThat(rack.figures().bytes()).isBetween(1L, 1_000_000L);
        assertThat(rack.figures().pages()).isBetween(1L, 100L);
        assertThat(rack.figures().printed()).isEqualTo(500);
    }

    @Test
    void of_many_who_ask_at_once_one_prints_and_all_get_the_page() throws InterruptedException {
        trust.looked(nanos);
        var printed = new AtomicInteger();
        var got = new AtomicInteger();
        var together = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(50);
        for (var reader = 0; reader < 500; reader++) {
            pool.execute(() -> {
                try {
                    together.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                got.addAndGet(read(printed) == null ? 0 : 1);
            });
        }
        together.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(got).hasValue(500);
        assertThat(printed).hasValue(1);
    }

    /** As the press does it. */
    private KeptPage read(AtomicInteger printed) {
        var ready = rack.ready(KEY);
        if (ready != null) {
            return ready;
        }
        var turn = rack.turn(KEY);
        if (!turn.isMine()) {
            return turn.await() == Turn.Outcome.KEPT ? turn.page() : null;
        }
        var page = rack.ready(KEY);
        if (page == null) {
            printed.incrementAndGet();
            page = page("story-1");
        }
        rack.end(turn, page);
        return page;
    }
}
