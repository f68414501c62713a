package org.thesop.review;

/** There is nothing to read in a remark. */
public class BlankRemarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BlankRemarkException() {
        super("a remark without words");
    }
}
