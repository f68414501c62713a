package org.thesop.story;

/** An address once public is never given to another story. */
public class AddressTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AddressTakenException(String path) {
        super(path);
    }
}
