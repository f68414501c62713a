package org.thesop.letters;

/** There is no such letter. */
public class UnknownLetterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownLetterException(long id) {
        super("no letter " + id);
    }
}
