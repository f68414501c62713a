package org.thesop.story;

/** There is no edition with this id, or none that the person may know of. */
public class UnknownEditionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEditionException(long id) {
        super("edition " + id);
    }
}
