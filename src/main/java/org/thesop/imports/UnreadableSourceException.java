package org.thesop.imports;

/** A file that cannot be read, or not any further. */
public class UnreadableSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Because because;

    public UnreadableSourceException(Because because) {
        super(because.key());
        this.because = because;
    }

    public UnreadableSourceException(Because because, Exception cause) {
        super(because.key(), cause);
        this.because = because;
    }

    public Because because() {
        return because;
    }
}
