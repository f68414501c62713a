package org.thesop.schedule;

import java.util.List;
import java.util.Optional;
import org.thesop.story.Edition;
import org.thesop.story.Refusal;

/** One of several stories that go out together cannot, so none does. */
public class HeldBackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;
    private final String headline;
    private final long edition;

    HeldBackException(Edition edition, List<Refusal> refusals) {
        super("edition " + edition.id() + ": " + refusals);
        this.edition = edition.id();
        this.headline = edition.story().limited() ? null : edition.copy().headline();
        this.refusals = List.copyOf(refusals);
    }

    /** The one that cannot. */
    public long edition() {
        return edition;
    }

    /** What it is called, for whoever works on the others; empty where only named people may know of it. */
    public Optional<String> headline() {
        return Optional.ofNullable(headline);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
