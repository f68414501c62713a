package org.thesop.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.thesop.story.Cast;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-26T16:00:00Z");

    private final Receiver receiver = new Receiver("Their site", Carried.HTTP, "https://site.example/hook?x=1", NOW);
    private final Delivery delivery = new Delivery(receiver, UUID.randomUUID(), "story.published", NOW)
            .with(Content.of("application/json", "{}"));

    @Test
    void whoever_was_killed_while_sending_loses_it_to_the_next_after_the_claim() {
        delivery.claim(NOW);
        assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(delivery.dueAt()).isEqualTo(NOW.plus(Delivery.CLAIM));
    }

    @Test
    void what_has_been_overtaken_on_its_way_is_still_on_it_until_it_has_come() {
        var claim = delivery.claim(NOW);
        delivery.overtaken(NOW);
        assertThat(delivery.isHeldBy(claim)).isTrue();
        delivery.came(Reply.answered(200, Duration.ZERO, ""), NOW);
        assertThat(delivery.isHeldBy(claim)).isFalse();
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_house_that_was_too_slow_to_answer_gets_nothing_more_of_it_while_it_may_be_busy_with_it() {
        var claim = delivery.claim(NOW);
        delivery.came(Reply.inDoubt("TOO_SLOW", Duration.ofSeconds(30)), NOW.plusSeconds(30));
        assertThat(delivery.isHeldBy(claim)).as("and what comes next waits").isTrue();
        assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(delivery.dueAt()).isEqualTo(NOW.plus(Delivery.CLAIM));
    }

    @Test
    void a_house_that_was_not_there_is_tried_again_soon_and_nothing_waits_for_that() {
        var claim = delivery.claim(NOW);
        delivery.came(Reply.notReached("NO_CONNECTION", Duration.ofSeconds(4)), NOW.plusSeconds(4));
        assertThat(delivery.isHeldBy(claim)).isFalse();
        assertThat(delivery.dueAt()).isEqualTo(NOW.plusSeconds(14));
    }

    @Test
    void whoever_comes_late_with_an_answer_does_not_let_go_what_another_sends_by_then() {
        var late = delivery.claim(NOW);
        var next = delivery.claim(NOW.plus(Delivery.CLAIM));
        assertThat(delivery.isHeldBy(late)).isFalse();
        assertThat(delivery.isHeldBy(next)).isTrue();
    }

    @Test
    void asked_for_again_while_it_is_on_its_way_it_goes_once_more_after_that() {
        var claim = delivery.claim(NOW);
        delivery.sendAgain(true, NOW.plusSeconds(1));
        assertThat(delivery.isHeldBy(claim)).isTrue();
        delivery.came(Reply.answered(200, Duration.ZERO, ""), NOW.plusSeconds(2));
        assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(delivery.dueAt()).isEqualTo(NOW.plusSeconds(2));
        var again = delivery.claim(NOW.plusSeconds(3));
        assertThat(again).isNotEqualTo(claim);
        delivery.came(Reply.answered(200, Duration.ZERO, ""), NOW.plusSeconds(4));
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void what_was_not_taken_is_tried_until_it_is_given_up_and_can_be_sent_again() {
        for (var i = 0; i <= RetryTimes.PAUSES.size(); i++) {
            assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
            delivery.claim(NOW);
            delivery.failed(false, NOW);
        }
        assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
        var name = delivery.name();
        delivery.sendAgain(false, NOW);
        assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(delivery.tries()).isZero();
        assertThat(delivery.name()).isEqualTo(name);
        assertThat(delivery.content()).isNotNull();
    }

    @Test
    void what_brings_stories_brings_them_as_they_are_when_it_goes_again() {
        delivery.claim(NOW);
        delivery.delivered(NOW);
        delivery.sendAgain(true, NOW);
        assertThat(delivery.content()).isNull();
    }

    @Test
    void what_something_newer_has_replaced_is_not_tried_again() {
        delivery.claim(NOW);
        delivery.overtaken(NOW);
        delivery.failed(false, NOW);
        assertThat(delivery.state()).isEqualTo(DeliveryState.OVERTAKEN);
    }

    @Test
    void a_receiver_that_takes_nothing_for_a_day_pauses_by_itself_and_once() {
        assertThat(receiver.failed(NOW)).isFalse();
        assertThat(receiver.failed(NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(receiver.paused()).isFalse();
        assertThat(receiver.failed(NOW.plus(Duration.ofHours(24)))).isTrue();
        assertThat(receiver.pausedByItself()).isTrue();
        assertThat(receiver.failed(NOW.plus(Duration.ofHours(30)))).isFalse();
        receiver.resume();
        assertThat(receiver.failed(NOW.plus(Duration.ofHours(31)))).isFalse();
    }

    @Test
    void one_that_took_something_in_between_is_patient_again() {
        receiver.failed(NOW);
        receiver.took();
        assertThat(receiver.failed(NOW.plus(Duration.ofHours(30)))).isFalse();
    }

    @Test
    void a_person_who_pauses_it_did_so_and_nobody_else() {
        receiver.pause(new Cast().maggie, NOW);
        assertThat(receiver.paused()).isTrue();
        assertThat(receiver.pausedByItself()).isFalse();
    }

    @Test
    void a_former_secret_signs_for_a_day_more() {
        var first = receiver.secret();
        receiver.rotate(NOW);
        assertThat(receiver.secret()).isNotEqualTo(first).startsWith("sop_");
        assertThat(receiver.secrets(NOW.plus(Duration.ofHours(23)))).containsExactly(receiver.secret(), first);
        assertThat(receiver.secrets(NOW.plus(Duration.ofHours(24)))).containsExactly(receiver.secret());
    }

    @Test
    void lists_name_the_house_and_not_the_whole_address() {
        assertThat(receiver.host()).isEqualTo("site.example");
        assertThat(new Receiver("x", Carried.MAIL, "desk@wire.example", NOW).host())
                .isEqualTo("wire.example");
    }
}
