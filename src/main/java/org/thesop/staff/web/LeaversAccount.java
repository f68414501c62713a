package org.thesop.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.thesop.accounts.AccountRefusedException;
import org.thesop.accounts.Accounts;
import org.thesop.people.AccountException;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.story.web.Moves;

/**
 * The account at Keycloak of somebody who leaves or comes back. It follows what was done here, in a step of its own: while
 * Keycloak does not answer, the hand-over stands, the person is told, and the account is shut or opened later.
 */
@RequestScoped
public class LeaversAccount {

    private static final Logger LOG = Logger.getLogger(LeaversAccount.class);

    @Inject
    Accounts accounts;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    /** Nobody signs in with it any more; false when that has to be tried again, and the person was told so. */
    boolean shut(String handle, Person by) {
        return follow(() -> accounts.shut(handle, by), "leave.account.open");
    }

    /** Its owner signs in again, with the password from before. */
    boolean open(String handle, Person by) {
        return follow(() -> accounts.open(handle, by), "staff.comeBack.shut");
    }

    private boolean follow(Moves.Attempt change, String failedKey) {
        try {
            change.run();
            return true;
        } catch (AccountRefusedException refused) {
            // People of the past never had an account, and somebody may have been at Keycloak's console before.
            return refused.isSoAlready() || failed(failedKey, refused);
        } catch (AccountException away) {
            return failed(failedKey, away);
        }
    }

    private boolean failed(String key, RuntimeException why) {
        LOG.warnf("An account does not follow yet: %s", why.getMessage());
        moves.say(FacesMessage.SEVERITY_ERROR, messages.text(key));
        return false;
    }
}
