package org.thesop.people;

/** Keycloak did not make an account; the text is for the log and names nobody. */
public class AccountException extends RuntimeException {

    /** What to tell the person. */
    public enum Why {
        TAKEN,
        REFUSED,
        UNREACHABLE
    }

    private static final long serialVersionUID = 1L;
    private final Why why;

    public AccountException(Why why, String details) {
        super(details);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
