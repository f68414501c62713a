package org.thesop.house;

/** Nothing was changed; {@link #why()} says what stands in the way. */
public class HouseRefusedException extends RuntimeException {

    /** What stands in the way. */
    public enum Why {
        NO_NAME,
        NO_SLUG,
        SLUG_TAKEN,
        IN_A_CIRCLE,
        TWO_DEEP,
        NO_SUCH_EDITOR,
        GONE,
        SAME_TAG,
        MERGED_ALREADY,
        NO_ZONE,
        ADS_ODD,
        CONTACT_ODD,
        POLICY_ODD,
        UNTIL_ODD,
        HUB_ODD
    }

    private static final long serialVersionUID = 1L;

    private final Why why;

    HouseRefusedException(Why why, String details) {
        super(why + ": " + details);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
