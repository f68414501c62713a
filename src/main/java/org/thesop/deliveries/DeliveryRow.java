package org.thesop.deliveries;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery as the log shows it.
 *
 * @param storyId null for what is about no story
 * @param dueAt when it is tried next, while it waits
 * @param attempts the newest first
 */
public record DeliveryRow(
        long id,
        UUID name,
        String event,
        Long storyId,
        Instant happenedAt,
        DeliveryState state,
        int tries,
        Instant dueAt,
        List<AttemptRow> attempts) {

    /** For the query, which finds attempts in a second one. */
    public DeliveryRow(
            Long id,
            UUID name,
            String event,
            Long storyId,
            Instant happenedAt,
            DeliveryState state,
            int tries,
            Instant dueAt) {
        this(id, name, event, storyId, happenedAt, state, tries, dueAt, List.of());
    }

    DeliveryRow with(List<AttemptRow> tried) {
        return new DeliveryRow(id, name, event, storyId, happenedAt, state, tries, dueAt, tried);
    }

    public boolean waits() {
        return state == DeliveryState.WAITING;
    }

    public boolean givenUp() {
        return state == DeliveryState.GIVEN_UP;
    }

    /** Whether somebody may have it sent again: all but what something newer has replaced. */
    public boolean mayGoAgain() {
        return state != DeliveryState.OVERTAKEN;
    }
}
