package org.thesop.story;

import java.time.Instant;

/** Somebody else is writing on the edition, and what was asked for would change the text under their hands. */
public class BeingWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String holder;
    private final Instant since;
    private final boolean mayTakeOver;

    BeingWrittenException(Lease lease, boolean mayTakeOver) {
        super("edition is written on by " + lease.holder());
        this.holder = lease.holder().name();
        this.since = lease.since();
        this.mayTakeOver = mayTakeOver;
    }

    /** Who writes, by name. */
    public String holder() {
        return holder;
    }

    /** When they began. */
    public Instant since() {
        return since;
    }

    /** Whether the person who was refused may take over from them. */
    public boolean mayTakeOver() {
        return mayTakeOver;
    }
}
