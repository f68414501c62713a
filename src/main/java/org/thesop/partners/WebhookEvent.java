package org.thesop.partners;

import java.util.Optional;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;

/** What a webhook can be told of; the first are what readers see, the others what happens at the desks. */
public enum WebhookEvent {
    PUBLISHED("story.published", false),
    UPDATED("story.updated", false),
    CORRECTED("story.corrected", false),
    CLARIFIED("story.clarified", false),
    WITHDRAWN("story.withdrawn", false),
    REINSTATED("story.reinstated", false),
    SUBMITTED("desk.submitted", true),
    CLAIMED("desk.claimed", true),
    SENT_BACK("desk.sent-back", true),
    APPROVED("desk.approved", true),
    SCHEDULED("desk.scheduled", true),
    SPIKED("desk.spiked", true);

    private final String word;
    private final boolean desk;

    WebhookEvent(String word, boolean desk) {
        this.word = word;
        this.desk = desk;
    }

    /** What such a transition is to others; empty where it is nothing to them. An archive that is brought in is news to nobody. */
    static Optional<WebhookEvent> of(EditionAction action, EditionKind kind) {
        return Optional.ofNullable(
                switch (action) {
                    case PUBLISH, PUBLISH_WITHOUT_REVIEW -> outAs(kind);
                    case WITHDRAW -> WITHDRAWN;
                    case REINSTATE -> REINSTATED;
                    case SUBMIT -> SUBMITTED;
                    case CLAIM -> CLAIMED;
                    case REQUEST_CHANGES -> SENT_BACK;
                    case APPROVE -> APPROVED;
                    case SCHEDULE, RESCHEDULE -> SCHEDULED;
                    case SPIKE -> SPIKED;
                    default -> null;
                });
    }

    private static WebhookEvent outAs(EditionKind kind) {
        return switch (kind) {
            case FIRST -> PUBLISHED;
            case UPDATE -> UPDATED;
            case CORRECTION -> CORRECTED;
            case CLARIFICATION -> CLARIFIED;
        };
    }

    /** As machines read it. */
    public String word() {
        return word;
    }

    /** Whether readers see nothing of it. */
    public boolean desk() {
        return desk;
    }
}
