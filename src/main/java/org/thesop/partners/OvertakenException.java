package org.thesop.partners;

import java.time.Instant;

/** Somebody else changed it since it was shown; nothing was changed now. */
public class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String by;
    private final Instant at;

    OvertakenException(String by, Instant at) {
        super(by + " at " + at);
        this.by = by;
        this.at = at;
    }

    /** The name of who did. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
