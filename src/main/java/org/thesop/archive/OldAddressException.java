package org.thesop.archive;

/** The old address that came with a page cannot be taken: it is none, or it leads to another story already. */
public class OldAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final boolean taken;

    OldAddressException(boolean taken) {
        super(taken ? "old address taken" : "no old address");
        this.taken = taken;
    }

    /** Whether another story has it; otherwise it is no address of the old site. */
    public boolean taken() {
        return taken;
    }
}
