package org.thesop.frontpage;

/** The story is not out, and not going to be: no page can show it. */
public class NotOnThePaperException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotOnThePaperException(long story) {
        super("story " + story);
    }
}
