package org.thesop.partners;

/** Nothing was changed; {@link #why()} says what stands in the way. */
public class PartnerRefusedException extends RuntimeException {

    /** What stands in the way. */
    public enum Why {
        NO_NAME,
        ADDRESS_ODD,
        MAIL_ADDRESS_ODD,
        NO_EVENTS,
        TOO_MANY,
        HAS_STORIES,
        NO_EMBARGO,
        NOT_TRUSTED,
        GONE
    }

    private static final long serialVersionUID = 1L;

    private final Why why;

    PartnerRefusedException(Why why, String details) {
        super(why + ": " + details);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
