package org.thesop.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.thesop.people.KeycloakAccounts.NewAccount;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;

/** Makes the first managing editor of a new paper, for whoever holds the one-time link that its start printed. */
@ApplicationScoped
public class FirstManagingEditor {

    @Inject
    People people;

    @Inject
    KeycloakAccounts accounts;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** Whether this link is the one, and nobody manages the paper yet. */
    public boolean mayBeMadeWith(String token) {
        return Settings.setupToken().filter(expected -> same(expected, token)).isPresent()
                && people.mastheadOf(Role.MANAGING_EDITOR).isEmpty();
    }

    /** Compared in constant time: how long an answer takes tells nothing of the token. */
    private static boolean same(String expected, String token) {
        return token != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes the account and the person; the link is used up by that.
     *
     * @throws AccountException when Keycloak does not make it
     */
    public void make(String token, NewAccount account) {
        if (!mayBeMadeWith(token)) {
            throw new IllegalStateException("the link is used up or not ours");
        }
        accounts.add(account, Role.MANAGING_EDITOR);
        people.add(new Person(
                account.handle(),
                (account.firstName() + " " + account.lastName()).strip(),
                Role.MANAGING_EDITOR,
                zone.day(clock.instant())));
    }
}
