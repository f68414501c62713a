package org.thesop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.people.Standings.Seen;

class StandingsTest {

    private static final Instant LOOKED = Instant.parse("2026-11-23T14:40:00.700Z");
    private static final Instant BEFORE = LOOKED.minusSeconds(300);

    private final Seen seen = new Seen(
            LOOKED, Map.of("wendy", account("wendy", Role.WRITER, true), "walt", account("walt", Role.WRITER, false)));

    private static Account account(String handle, Role role, boolean enabled) {
        return new Account("id of " + handle, handle, "", "", role, enabled, false);
    }

    @Test
    void a_token_that_says_what_still_holds_goes_on() {
        assertThat(seen.contradicts("wendy", Role.WRITER, BEFORE)).isFalse();
    }

    @Test
    void a_token_of_a_role_that_was_taken_or_given_since_is_over() {
        assertThat(seen.contradicts("wendy", Role.EDITOR, BEFORE)).isTrue();
        assertThat(seen.contradicts("wendy", null, BEFORE)).isTrue();
    }

    @Test
    void a_token_of_an_account_that_was_shut_or_deleted_is_over() {
        assertThat(seen.contradicts("walt", Role.WRITER, BEFORE)).isTrue();
        assertThat(seen.contradicts("nobody", Role.EDITOR, BEFORE)).isTrue();
    }

    @Test
    void a_token_that_is_newer_than_the_last_look_is_believed() {
        assertThat(seen.contradicts("wendy", Role.EDITOR, LOOKED.plusSeconds(1)))
                .isFalse();
        assertThat(seen.contradicts("new", Role.WRITER, LOOKED.plusSeconds(1))).isFalse();
        // Issued in the same second, of which the token knows only the beginning.
        assertThat(seen.contradicts("new", Role.WRITER, Instant.parse("2026-11-23T14:40:00Z")))
                .isFalse();
    }

    @Test
    void the_newsrooms_own_commands_have_none_of_the_roles_and_go_on() {
        assertThat(seen.contradicts("service-account-thesop", null, BEFORE)).isFalse();
    }
}
