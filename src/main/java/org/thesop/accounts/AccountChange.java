package org.thesop.accounts;

/** What somebody did with an account. */
public enum AccountChange {
    INVITED,
    INVITED_AGAIN,
    ROLE_GIVEN,
    ROLE_TAKEN,
    SHUT,
    OPENED
}
