package org.thesop.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.thesop.story.TooLongException;
import org.thesop.story.WhyKind;

/**
 * What a change is about and why it is made.
 *
 * @param kind null when the editor did not say
 * @param why one line; empty when the editor did not say
 */
@Embeddable
public record Reason(
        @Enumerated(EnumType.STRING) WhyKind kind,
        @Column(nullable = false) String why) {

    /** The longest reason, in characters. */
    public static final int LONGEST = 400;

    public Reason {
        why = why == null ? "" : why.strip().replaceAll("\\s+", " ");
        if (why.length() > LONGEST) {
            throw new TooLongException(why.length(), LONGEST);
        }
    }

    /** Whether the editor said anything. */
    boolean isSaid() {
        return kind != null || !why.isEmpty();
    }

    /** For a change whose editor gave none. */
    public static final Reason NONE = new Reason(null, "");
}
