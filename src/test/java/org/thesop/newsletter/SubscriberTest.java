package org.thesop.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.LinkSecret;
import org.thesop.story.Section;

/** What a reader asks for, and what becomes of it when the address gets mail already. */
class SubscriberTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    private final Section campus = new Section("campus", "Campus", "en", 1, 1);
    private final Person wendy = new Person("wendy", "Wendy Marsh", Role.WRITER, LocalDate.of(2024, 9, 2));

    private static Subscriber asked() {
        return new Subscriber("ruth@example.org", LinkSecret.random(), NOW);
    }

    private static Choice choice(Rhythm rhythm, boolean breaking) {
        return new Choice(false, Set.of(), Set.of(), rhythm, breaking);
    }

    @Test
    void nobody_has_a_page_before_the_address_is_confirmed() {
        var subscriber = asked();
        assertThat(subscriber.isConfirmed()).isFalse();
        subscriber.confirm(NOW);
        assertThat(subscriber.path()).matches("/newsletter/mine/[A-Za-z0-9_-]{43}");
    }

    @Test
    void who_asks_for_more_keeps_what_they_had() {
        var before = asked();
        before.wants(choice(Rhythm.DAILY, true), List.of(campus), List.of());
        before.confirm(NOW);
        var path = before.path();
        var more = asked();
        more.wants(choice(Rhythm.AT_ONCE, false), List.of(), List.of(wendy));

        before.alsoWants(more);
        assertThat(before.choice())
                .isEqualTo(new Choice(false, Set.of("campus"), Set.of("wendy"), Rhythm.AT_ONCE, true));
        assertThat(before.path()).isEqualTo(path);
    }

    @Test
    void an_address_that_takes_no_mail_gets_none_until_it_is_confirmed_anew() {
        var subscriber = asked();
        subscriber.confirm(NOW);
        subscriber.refused(NOW);
        assertThat(subscriber.takesMail()).isFalse();
        subscriber.alsoWants(asked());
        assertThat(subscriber.takesMail()).isTrue();
    }

    @Test
    void a_form_without_an_address_or_without_anything_chosen_says_both() {
        var form = new SignUpForm(" ", choice(Rhythm.DAILY, false), null);
        assertThat(form.problems()).containsOnlyKeys("email", "choice");
        assertThat(new SignUpForm("ruth@example.org\r\nBcc: x@example.org", choice(Rhythm.DAILY, true), "").problems())
                .containsOnlyKeys("email");
        assertThat(new SignUpForm("ruth@example.org", choice(Rhythm.DAILY, true), "").problems())
                .isEmpty();
    }
}
