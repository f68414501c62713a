package org.thesop.review;

/** The words that somebody wanted to speak of are not in the copy. */
public class WordsGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WordsGoneException(long edition, int revision) {
        super("no such words in revision " + revision + " of edition " + edition);
    }
}
