package org.thesop.staff;

/** Nobody of the newsroom, now or before, has this handle. */
public class UnknownPersonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownPersonException(String handle) {
        super("nobody is " + handle);
    }
}
