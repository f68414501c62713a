package org.thesop.story.web;

/** Bylines came in a form that no room of ours sends. */
public class UnreadableBylinesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableBylinesException(String why) {
        super(why);
    }
}
