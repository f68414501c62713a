package org.thesop.launcher;

/** Why the newsroom cannot start or go on: one line for the person at the terminal, which also says what to do. */
public final class CannotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line, a full sentence, without passwords */
    public CannotRunException(String message) {
        super(message);
    }

    CannotRunException(String message, Throwable cause) {
        super(message, cause);
    }
}
