package org.thesop.story;

/** A text is longer than the newsroom keeps. Says how long it was and how long it may be, never what it said. */
public class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long maxBytes;

    /**
     * @param bytes of the refused text in UTF-8
     * @param maxBytes that would have been taken
     */
    public TooLongException(long bytes, long maxBytes) {
        super("text of " + bytes + " bytes refused, at most " + maxBytes + " are taken");
        this.maxBytes = maxBytes;
    }

    /** How many bytes of UTF-8 would have been taken. */
    public long maxBytes() {
        return maxBytes;
    }
}
