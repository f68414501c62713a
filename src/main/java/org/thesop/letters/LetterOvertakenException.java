package org.thesop.letters;

/** Somebody else moved or answered the letter since the person saw it. What they typed is still theirs to send. */
public class LetterOvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LetterOvertakenException(Long letter) {
        super("letter " + letter);
    }
}
