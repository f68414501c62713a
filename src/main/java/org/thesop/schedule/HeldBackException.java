package org.thesop.schedule;

import java.util.List;
import org.thesop.story.Refusal;

/** One of several stories that go out together cannot, so none does. */
public class HeldBackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;
    private final String headline;
    private final long edition;

    HeldBackException(long edition, String headline, List<Refusal> refusals) {
        super("edition " + edition + ": " + refusals);
        this.edition = edition;
        this.headline = headline;
        this.refusals = List.copyOf(refusals);
    }

    /** The one that cannot. */
    public long edition() {
        return edition;
    }

    public String headline() {
        return headline;
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
