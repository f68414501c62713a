package org.thesop.archive;

import org.thesop.archive.Lead.Becomes;

/** An old address cannot lead where somebody wants it to. */
public class OldAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final Becomes because;

    OldAddressException(Becomes because) {
        super(because.name());
        this.because = because;
    }

    /** MOVED when it leads to another story already, and that is not what was asked for. */
    public Becomes because() {
        return because;
    }
}
