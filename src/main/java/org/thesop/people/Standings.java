package org.thesop.people;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;

/**
 * Who has which role right now. A token says what held when it was issued and goes on saying it until it runs out; so each
 * node looks at Keycloak every few seconds, and what it saw last is believed before an older token. While Keycloak is away
 * the last look and the tokens hold: nobody is thrown out because something else is broken.
 */
@ApplicationScoped
public class Standings {

    private static final Logger LOG = Logger.getLogger(Standings.class);

    /** Well within the minute in which a taken role has to be gone. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private static final Duration FIRST = Duration.ofSeconds(1);

    /** Tokens know only whole seconds. */
    private static final Duration ROUNDED = Duration.ofSeconds(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    KeycloakAccounts accounts;

    @Inject
    Clock clock;

    @Inject
    Event<StandingsChanged> changed;

    private volatile Seen seen;
    private Map<String, Account> told;
    private boolean away;
    private Rounds rounds;

    /** What was seen, and when the look began. */
    record Seen(Instant at, Map<String, Account> accounts) {

        /** Whether a token of this moment says something of somebody that does not hold any more. */
        boolean contradicts(String handle, Role said, Instant issuedAt) {
            if (!issuedAt.plus(ROUNDED).isBefore(at)) {
                return false;
            }
            var account = accounts.get(handle);
            // Accounts of programs are not among the people's; they have none of the three roles.
            return account == null ? said != null : !account.enabled() || account.role() != said;
        }
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(executor, FIRST, LOOK_EVERY, this::lookAround, LOG, "Roles could not be looked up.");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** Keycloak may be away for long: that is said once. */
    private void lookAround() {
        try {
            var accounts = look();
            if (!accounts.equals(told)) {
                changed.fire(new StandingsChanged(accounts));
                told = accounts;
            }
            away = false;
        } catch (RuntimeException notNow) {
            if (!away) {
                LOG.warnf("Roles cannot be looked up at Keycloak; what was known last holds. %s", notNow.getMessage());
            }
            away = true;
        }
    }

    /**
     * Looks now.
     *
     * @return everybody who has an account, by handle
     * @throws AccountException when Keycloak does not answer
     */
    public Map<String, Account> look() {
        var at = clock.instant();
        var now = new Seen(at, accounts.all());
        var known = seen;
        if (known == null || known.at.isBefore(at)) {
            seen = now;
        }
        return now.accounts;
    }

    /** Who has exactly this role, by name, as far as it was seen; never asks anybody. */
    public List<String> holding(Role role) {
        var known = seen;
        return known == null
                ? List.of()
                : known.accounts.values().stream()
                        .filter(account -> account.holds() == role)
                        .map(Account::called)
                        .sorted()
                        .toList();
    }

    /** Whether there is such an account and somebody can sign in with it, as far as it was seen; never asks anybody. */
    public boolean isOpen(String handle) {
        return seen(handle).filter(Account::enabled).isPresent();
    }

    /** Whether there is such an account and nobody can sign in with it, as far as it was seen; never asks anybody. */
    public boolean isShut(String handle) {
        return seen(handle).filter(account -> !account.enabled()).isPresent();
    }

    private Optional<Account> seen(String handle) {
        var known = seen;
        return known == null ? Optional.empty() : Optional.ofNullable(known.accounts.get(handle));
    }

    /**
     * Whether what a token says of somebody's role is over.
     *
     * @param said the role that the token names, null for none
     * @param issuedAt when it did, null when nobody knows
     */
    public boolean areOver(String handle, Role said, Instant issuedAt) {
        var known = seen;
        return known != null && issuedAt != null && known.contradicts(handle, said, issuedAt);
    }

    /** The role that somebody holds: what the token says, unless it is over. */
    Role holding(String handle, Role said, Instant issuedAt) {
        var known = seen;
        if (!areOver(handle, said, issuedAt)) {
            return said;
        }
        var account = known.accounts.get(handle);
        return account == null ? null : account.holds();
    }
}
