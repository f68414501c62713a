package org.thesop.house;

/** Somebody else saved the page first; what the person typed is still theirs to save. */
public class PageOvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int newest;

    PageOvertakenException(OwnPage page, int newest) {
        super(page + " " + newest);
        this.newest = newest;
    }

    /** The version that holds now. */
    public int newest() {
        return newest;
    }
}
