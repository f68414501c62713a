package org.thesop.accounts;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.thesop.people.Account;
import org.thesop.people.AccountException;
import org.thesop.people.KeycloakAccounts;
import org.thesop.people.KeycloakAccounts.NewAccount;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.people.Standings;
import org.thesop.people.StandingsChanged;
import org.thesop.platform.Settings;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/**
 * What managing editors do with accounts. One at a time in the whole paper, so that no two can take each other's role and
 * leave it without a managing editor. Keycloak is told last: what it refuses is on no record here.
 */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class);

    /** Any number, the same on all nodes. */
    private static final long CHANGING = 728_002;

    private static final int FIRST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    KeycloakAccounts keycloak;

    @Inject
    Standings standings;

    @Inject
    People people;

    @Inject
    Event<AccountChanged> changed;

    @Inject
    Clock clock;

    /**
     * How somebody who was invited gets in.
     *
     * @param oncePassword what has to be handed over, null when a mail with a link is on its way
     */
    public record Invited(String oncePassword) {}

    /**
     * Everybody who has an account, by name.
     *
     * @throws ForbiddenException for whoever is no managing editor
     * @throws AccountException when Keycloak does not answer
     */
    public List<Account> all(Person reader) {
        demand(reader);
        return standings.look().values().stream()
                .sorted(Comparator.comparing(Account::called, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Account::handle))
                .toList();
    }

    /** One account; empty when there is none. */
    public Optional<Account> find(String handle, Person reader) {
        demand(reader);
        return Optional.ofNullable(standings.look().get(handle));
    }

    /**
     * Makes an account whose password its owner chooses. They get a mail with a link; where none can be sent, a password
     * for the first sign-in.
     *
     * @throws AccountException when there is such an account already, or Keycloak does not make it
     */
    public Invited invite(String handle, String firstName, String lastName, String email, Role role, Person by) {
        demand(by);
        oneAtATime();
        tell(AccountChange.INVITED, handle, role, by);
        keycloak.add(new NewAccount(handle, firstName, lastName, email, null), role);
        return letIn(present(handle, keycloak.all()));
    }

    /** The same once more, for whoever lost the mail or let its link run out. */
    public Invited inviteAgain(String handle, Person by) {
        demand(by);
        oneAtATime();
        var account = present(handle, keycloak.all());
        if (!account.enabled()) {
            throw new AccountRefusedException(AccountRefusedException.Why.IS_SHUT, handle);
        }
        if (!account.invited()) {
            throw new AccountRefusedException(AccountRefusedException.Why.ALREADY, handle);
        }
        tell(AccountChange.INVITED_AGAIN, handle, account.role(), by);
        return letIn(account);
    }

    private Invited letIn(Account account) {
        if (Settings.mailHost().isPresent()) {
            try {
                keycloak.mailInvitation(account);
                return new Invited(null);
            } catch (AccountException noMail) {
                LOG.warnf("The invitation was not mailed: %s", noMail.getMessage());
            }
        }
        return new Invited(keycloak.oncePassword(account));
    }

    /** Gives the account this role instead of the one it has; null takes that one and gives none. */
    public void setRole(String handle, Role role, Person by) {
        var account = anothers(handle, by);
        if (account.role() == role) {
            throw new AccountRefusedException(AccountRefusedException.Why.ALREADY, handle);
        }
        var given = role != null && (account.role() == null || role.includes(account.role()));
        tell(given ? AccountChange.ROLE_GIVEN : AccountChange.ROLE_TAKEN, handle, role, by);
        follow(account, account.enabled() ? role : null);
        keycloak.setRole(account, role);
    }

    /** Shuts the account: its owner is out, and keeps page and clips. */
    public void shut(String handle, Person by) {
        setEnabled(handle, false, by);
    }

    /** Opens it again, with the role it had. */
    public void open(String handle, Person by) {
        setEnabled(handle, true, by);
    }

    private void setEnabled(String handle, boolean enabled, Person by) {
        var account = anothers(handle, by);
        if (account.enabled() == enabled) {
            throw new AccountRefusedException(AccountRefusedException.Why.ALREADY, handle);
        }
        tell(enabled ? AccountChange.OPENED : AccountChange.SHUT, handle, account.role(), by);
        follow(account, enabled ? account.role() : null);
        keycloak.setEnabled(account, enabled);
    }

    /** An account that this person may change, as it stands at Keycloak now. */
    private Account anothers(String handle, Person by) {
        demand(by);
        oneAtATime();
        var all = keycloak.all();
        var account = present(handle, all);
        // The one who acts may have lost the role a moment ago, at the hands of the very person they act on.
        if (present(by.handle(), all).holds() != Role.MANAGING_EDITOR) {
            throw new ForbiddenException("account of " + handle + " by " + by);
        }
        if (handle.equals(by.handle())) {
            throw new AccountRefusedException(AccountRefusedException.Why.YOUR_OWN, handle);
        }
        return account;
    }

    private static Account present(String handle, Map<String, Account> all) {
        var account = all.get(handle);
        if (account == null) {
            throw new AccountRefusedException(AccountRefusedException.Why.GONE, handle);
        }
        return account;
    }

    private static void demand(Person by) {
        if (!Permissions.mayRunAccounts(by)) {
            throw new ForbiddenException("accounts by " + by);
        }
    }

    private void oneAtATime() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(:changing)")
                .setParameter("changing", CHANGING)
                .getSingleResult();
    }

    private void tell(AccountChange change, String handle, Role role, Person by) {
        var person = people.withHandle(handle).map(Person::id).orElse(null);
        changed.fire(new AccountChanged(change, handle, person, role, by.id(), clock.instant()));
    }

    /** Keycloak's word is on the page of whoever has one. */
    private void follow(Account account, Role role) {
        people.withHandle(account.handle()).ifPresent(person -> person.known(person.name(), role));
    }

    /** What was changed at Keycloak itself, or on another node, reaches mastheads and lists too. */
    void seen(@Observes StandingsChanged event) {
        people.withHandles(event.accounts().keySet())
                .forEach(person -> person.known(
                        person.name(), event.accounts().get(person.handle()).holds()));
    }

    /** This node acts on it at once, before open pages are made to ask again; the others when they look next. */
    void done(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(FIRST) AccountChanged event) {
        standings.look();
    }
}
