package org.thesop.platform;

/** An address that was not asked, or did not answer. */
public class NotReachedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        /** It is no address of the web, or written in a way that only somebody who hides something writes. */
        NOT_AN_ADDRESS,
        /** A port that web pages do not use. */
        PORT,
        /** It leads to this machine or a network that is not public. */
        PRIVATE,
        /** There is no such host. */
        NO_HOST,
        /** Nobody listens, or its certificate is not its own. */
        NO_CONNECTION,
        /** It took too long. */
        TOO_SLOW,
        /** What answers does not speak HTTP. */
        NOT_HTTP,
        /** It sends one on and on. */
        TOO_MANY_REDIRECTS
    }

    private final Why why;
    private final boolean mayHaveArrived;

    NotReachedException(Why why) {
        super(why.name());
        this.why = why;
        this.mayHaveArrived = false;
    }

    NotReachedException(Why why, Exception cause) {
        this(why, cause, false);
    }

    NotReachedException(Why why, Exception cause, boolean mayHaveArrived) {
        super(why.name(), cause);
        this.why = why;
        this.mayHaveArrived = mayHaveArrived;
    }

    public Why why() {
        return why;
    }

    /** Whether what was sent had begun to leave: then its receiver may have it, or may come to have it, and only did not say so. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
