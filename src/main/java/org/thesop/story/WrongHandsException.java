package org.thesop.story;

/** Work cannot go to this person, or not to nobody. */
public class WrongHandsException extends RuntimeException {

    /** What is wrong with it. */
    public enum Why {
        /** It would have nobody any more. */
        NOBODY_ELSE,
        /** Who reviews a story cannot become its writer. */
        REVIEWS_IT,
        /** Who wrote some of it cannot be the editor whom it waits for. */
        OWN_COPY,
        /** It is for another role. */
        OTHER_ROLE
    }

    private static final long serialVersionUID = 1L;

    private final OpenWork.Kind kind;
    private final long workId;
    private final Why why;

    public WrongHandsException(OpenWork.Kind kind, long workId, Why why) {
        super(kind + " " + workId + ": " + why);
        this.kind = kind;
        this.workId = workId;
        this.why = why;
    }

    /** The name of the choice that was wrong. */
    public String key() {
        return kind + ":" + workId;
    }

    public Why why() {
        return why;
    }
}
