package org.thesop.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.thesop.accounts.Accounts;
import org.thesop.people.Account;
import org.thesop.people.AccountException;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.InsteadOfThePage;

/** desk/accounts/account: one account; its role, and whether it is open. */
@Named
@RequestScoped
public class AccountPage {

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

    private Account account;
    private Role role;

    /** Loads the account, or answers that there is none; while Keycloak is away, the list says so. */
    public String open() {
        try {
            account = accounts.find(handle(), signedIn.person()).orElse(null);
        } catch (AccountException away) {
            return "/desk/accounts/accounts?faces-redirect=true";
        }
        if (account == null) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        } else if (!FacesContext.getCurrentInstance().isPostback()) {
            role = account.role();
        }
        return null;
    }

    private String handle() {
        var handle = request.getParameter("handle");
        return handle == null ? "" : handle;
    }

    /** Gives or takes. */
    public String set() {
        return there(moves.attempt("accounts.roleSet", () -> accounts.setRole(handle(), role, signedIn.person())));
    }

    public String shut() {
        return there(moves.attempt("accounts.shutDone", () -> accounts.shut(handle(), signedIn.person())));
    }

    public String openAgain() {
        return there(moves.attempt("accounts.opened", () -> accounts.open(handle(), signedIn.person())));
    }

    public String inviteAgain() {
        return there(moves.invite(account.called(), () -> accounts.inviteAgain(handle(), signedIn.person())));
    }

    private String there(boolean done) {
        return done ? "/desk/accounts/account?faces-redirect=true&handle=" + handle() : null;
    }

    /** What somebody with this role does, in a sentence. */
    public String hint(Role each) {
        return messages.text("accounts.hint." + each.name());
    }

    public boolean isYours() {
        return signedIn.person().handle().equals(handle());
    }

    /** Its buttons are looked at before the page is opened; which of them are there is asked of the account, too. */
    public Account getAccount() {
        if (account == null) {
            account = accounts.find(handle(), signedIn.person()).orElse(null);
        }
        return account;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
