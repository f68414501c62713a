package org.thesop.frontpage;

/** Somebody else has changed the page since it was looked at; nothing of theirs is overwritten. */
public class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int seen;
    private final int now;

    OvertakenException(int seen, int now) {
        super("saw version " + seen + ", now it is " + now);
        this.seen = seen;
        this.now = now;
    }

    /** The version that the person looked at. */
    public int seen() {
        return seen;
    }

    /** The version that is the newest. */
    public int now() {
        return now;
    }
}
