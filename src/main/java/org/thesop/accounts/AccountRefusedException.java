package org.thesop.accounts;

/** Nothing was done with the account; nobody's password or role has changed. */
public class AccountRefusedException extends RuntimeException {

    /** Why not. */
    public enum Why {
        /** There is no such account any more. */
        GONE,
        /** Nobody takes their own role or shuts their own account: another managing editor has to. */
        YOUR_OWN,
        /** It is so already. */
        ALREADY,
        /** The account is shut: a link to choose a password would lead nowhere. */
        IS_SHUT
    }

    private static final long serialVersionUID = 1L;

    private final Why why;

    AccountRefusedException(Why why, String handle) {
        super(why + ": " + handle);
        this.why = why;
    }

    /** Whether nothing has to be done for an account that is to be as somebody wanted it, or not to be there. */
    public boolean isSoAlready() {
        return why == Why.ALREADY || why == Why.GONE;
    }

    public Why why() {
        return why;
    }
}
