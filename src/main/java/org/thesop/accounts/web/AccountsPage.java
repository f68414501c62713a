package org.thesop.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thesop.accounts.Accounts;
import org.thesop.people.Account;
import org.thesop.people.AccountException;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.platform.MailAddress;
import org.thesop.platform.Messages;
import org.thesop.story.Slug;

/** desk/accounts/accounts: who comes in and as what, and two names and an address to invite somebody. */
@Named
@RequestScoped
public class AccountsPage {

    private static final int MOST = 200;
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,30}");

    @Inject
    Accounts accounts;

    @Inject
    AccountMoves moves;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private List<Account> all = List.of();
    private String words;
    private boolean unreachable;
    private String firstName;
    private String lastName;
    private String email;
    private String handle;
    private Role role = Role.WRITER;

    @PostConstruct
    void load() {
        words = Optional.ofNullable(request.getParameter("words")).orElse("").strip();
        try {
            all = accounts.all(signedIn.person());
        } catch (AccountException away) {
            unreachable = true;
        }
    }

    /** Invites them, or says what is missing and leaves what was typed. */
    public String invite() {
        handle = handle == null || handle.isBlank() ? madeUp() : handle.strip().toLowerCase(Locale.ROOT);
        if (firstName == null || lastName == null || firstName.isBlank() || lastName.isBlank()) {
            return refused("accounts.name.missing");
        }
        if (!MailAddress.isOne(email)) {
            return refused("accounts.email.odd");
        }
        if (!HANDLE.matcher(handle).matches()) {
            return refused("accounts.handle.odd");
        }
        var first = firstName.strip();
        var last = lastName.strip();
        var done = moves.invite(
                first + " " + last, () -> accounts.invite(handle, first, last, email.strip(), role, signedIn.person()));
        return done ? "/desk/accounts/accounts?faces-redirect=true" : null;
    }

    private String refused(String key) {
        moves.say(key);
        return null;
    }

    /** {@code ida-brandt} of the names, as most people's handles are. */
    private String madeUp() {
        return Slug.of(firstName + " " + lastName).text();
    }

    /** Those that were looked for, as many as a page holds. */
    public List<Account> getRows() {
        return found().stream().limit(MOST).toList();
    }

    private List<Account> found() {
        var wanted = words.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(each -> (each.name() + " " + each.handle() + " " + each.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    /** Whether there are more than the page shows. */
    public boolean isMore() {
        return found().size() > MOST;
    }

    /** The role in a word, or that the account is shut, or waits. */
    public String standing(Account account) {
        if (!account.enabled()) {
            return messages.text("accounts.shut");
        }
        return account.role() == null ? messages.text("accounts.noRole") : messages.of(account.role());
    }

    public String getSummary() {
        return messages.text("accounts.sub", all.size());
    }

    public boolean isUnreachable() {
        return unreachable;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public String getWords() {
        return words;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getHandle() {
        return handle;
    }

    public void setHandle(String handle) {
        this.handle = handle;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
