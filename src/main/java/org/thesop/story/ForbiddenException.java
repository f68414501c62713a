package org.thesop.story;

/** The person may not read or change this edition as it stands. */
public class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String what) {
        super(what);
    }
}
