package org.thesop.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thesop.platform.Outgoing;
import org.thesop.style.LinkStanding.State;

class LinksTest {

    private final CountDownLatch answered = new CountDownLatch(1);
    private final Links links = new Links();

    @Test
    void a_flood_of_links_is_told_that_it_has_to_wait_and_is_not_kept() {
        links.clock = Clock.systemUTC();
        links.outgoing = new Outgoing() {
            @Override
            public Answer look(String address) {
                try {
                    answered.await();
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
                return new Answer(200, address, false, false, "text/html", new byte[0]);
            }
        };
        var standings = IntStream.range(0, 1_000)
                .mapToObj(each -> links.of("https://example.org/" + each).state())
                .toList();
        assertThat(standings).startsWith(State.PENDING).endsWith(State.BUSY);
        assertThat(standings.stream().filter(State.PENDING::equals)).hasSizeLessThan(300);
        answered.countDown();
        links.close();
    }
}
