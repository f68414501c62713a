package org.thesop.story;

import java.time.Instant;

/**
 * How urgent handed-in copy is.
 *
 * @param priority never null
 * @param due when its writers expect an answer, null when they do not say
 */
public record Urgency(Priority priority, Instant due) {

    /** Whenever an editor comes to it. */
    public static final Urgency NONE = new Urgency(Priority.ROUTINE, null);
}
