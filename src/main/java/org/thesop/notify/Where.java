package org.thesop.notify;

/** Where somebody is told. */
public enum Where {
    DESK,
    MAIL,
    BOTH,
    NONE;

    public boolean desk() {
        return this == DESK || this == BOTH;
    }

    public boolean mail() {
        return this == MAIL || this == BOTH;
    }
}
