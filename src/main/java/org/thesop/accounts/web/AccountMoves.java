package org.thesop.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.thesop.accounts.AccountRefusedException;
import org.thesop.accounts.Accounts;
import org.thesop.people.AccountException;
import org.thesop.platform.Messages;
import org.thesop.story.web.Moves;

/** Does what a button says of an account, and tells the person what came of it. */
@RequestScoped
public class AccountMoves {

    private static final Logger LOG = Logger.getLogger(AccountMoves.class);

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    /** An invitation to send. */
    interface Inviting {
        Accounts.Invited invite();
    }

    /** Does it and says that it is done, or says why not; true when it was done. */
    boolean attempt(String doneKey, Moves.Attempt attempt) {
        try {
            return moves.attempt(doneKey, attempt);
        } catch (AccountRefusedException refused) {
            say("AccountRefused." + refused.why().name());
        } catch (AccountException failed) {
            LOG.warnf("An account was not changed: %s", failed.getMessage());
            say("AccountException." + failed.why().name());
        }
        return false;
    }

    /** The same; a password that has to be handed over is said once, here, and kept nowhere. */
    boolean invite(String called, Inviting inviting) {
        var invited = new Accounts.Invited[1];
        if (!attempt("accounts.invited", () -> invited[0] = inviting.invite())) {
            return false;
        }
        var password = invited[0].oncePassword();
        moves.say(
                password == null ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_WARN,
                password == null
                        ? messages.text("accounts.invited.mail", called)
                        : messages.text("accounts.invited.password", called, password));
        return true;
    }

    void say(String key) {
        moves.say(FacesMessage.SEVERITY_ERROR, messages.text(key));
    }
}
