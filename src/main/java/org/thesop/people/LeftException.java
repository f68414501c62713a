package org.thesop.people;

/** Somebody signed in who has left the newsroom: the account is still Keycloak's, and no desk is open to it. */
public class LeftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeftException(String handle) {
        super(handle + " has left");
    }
}
