package org.thesop.frontpage;

/** Somebody else has changed the page since it was looked at; nothing of theirs is overwritten. */
public class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OvertakenException(int seen, int now) {
        super("saw version " + seen + ", now it is " + now);
    }
}
