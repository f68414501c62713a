package org.thesop.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.thesop.people.AccountException;
import org.thesop.people.FirstManagingEditor;
import org.thesop.people.KeycloakAccounts.NewAccount;
import org.thesop.platform.Messages;
import org.thesop.platform.web.InsteadOfThePage;

/** welcome: whoever started a new paper makes their own account here, once. */
@Named
@RequestScoped
public class WelcomePage {

    private static final Logger LOG = Logger.getLogger(WelcomePage.class);
    private static final int SHORTEST_PASSWORD = 10;

    @Inject
    FirstManagingEditor first;

    @Inject
    HttpServletRequest request;

    @Inject
    Messages messages;

    private String handle;
    private String firstName;
    private String lastName;
    private String email;
    private String password;

    /** Answers that there is no such page when the link is not the one or was used. */
    public void open() {
        if (!first.mayBeMadeWith(getToken())) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Makes the account and says where its desk is. */
    public String make() {
        if (!first.mayBeMadeWith(getToken())) {
            open();
            return null;
        }
        if (!complete()) {
            return null;
        }
        try {
            first.make(
                    getToken(), new NewAccount(handle, firstName.strip(), lastName.strip(), email.strip(), password));
            // A link from there to the sign-in, and no redirect: the page lets its form lead nowhere but here.
            return "/welcome-done?faces-redirect=true";
        } catch (AccountException e) {
            LOG.warnf("No first managing editor: %s", e.getMessage());
            return say("welcome.AccountException." + e.why().name());
        }
    }

    private boolean complete() {
        handle = handle == null ? "" : handle.strip().toLowerCase(Locale.ROOT);
        if (!handle.matches("[a-z0-9][a-z0-9._-]{1,30}")) {
            say("welcome.handle.odd");
            return false;
        }
        if (firstName == null || lastName == null || email == null || !email.contains("@")) {
            say("welcome.incomplete");
            return false;
        }
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            say("welcome.password.short");
            return false;
        }
        return true;
    }

    private String say(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text(key), null));
        return null;
    }

    /** The secret part of the link: from its path, or from the form that came from there. */
    public String getToken() {
        return request.getParameter("token");
    }

    public String getHandle() {
        return handle;
    }

    public void setHandle(String handle) {
        this.handle = handle;
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
