package org.thesop.partners;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;

/** What a partner is sent a story for. */
public enum StoryNews {
    PUBLISHED("story.published", To.WHO_WANTS_IT),
    UPDATED("story.updated", To.WHO_WANTS_IT),
    CORRECTED("story.corrected", To.WHO_WANTS_IT),
    /** It was not wrong: whoever prints it as a correction says of its writer what is not so. */
    CLARIFIED("story.clarified", To.WHO_WANTS_IT),
    REINSTATED("story.reinstated", To.WHO_WANTS_IT),
    WITHDRAWN("story.withdrawn", To.WHO_HAS_IT),
    /** Copy ahead of its publication: sent by hand the first time, and again when it or its embargo is another. */
    EMBARGOED("story.embargoed", To.WHO_HAS_IT_AHEAD),
    /** It goes back to an editor: what was sent ahead is not to be prepared any further. */
    HELD("story.held", To.WHO_HAS_IT_AHEAD),
    /** It will not come. */
    DROPPED("story.dropped", To.WHO_HAS_IT_AHEAD);

    /** Whom it goes to. */
    enum To {
        /** Those whose wish it meets, and those who have the story already, whatever they wish now. */
        WHO_WANTS_IT,
        /** All who were ever sent the story. */
        WHO_HAS_IT,
        /** Those who were sent this edition before it was out. */
        WHO_HAS_IT_AHEAD
    }

    private final String word;
    private final To to;

    StoryNews(String word, To to) {
        this.word = word;
        this.to = to;
    }

    /** What such a transition is to partners; empty where it is nothing to them. */
    static Optional<StoryNews> of(EditionAction action, EditionKind kind) {
        return Optional.ofNullable(
                switch (action) {
                    case PUBLISH, PUBLISH_WITHOUT_REVIEW -> outAs(kind);
                    case REINSTATE -> REINSTATED;
                    case WITHDRAW -> WITHDRAWN;
                    case APPROVE -> EMBARGOED;
                    case REOPEN -> HELD;
                    case SPIKE -> DROPPED;
                    default -> null;
                });
    }

    private static StoryNews outAs(EditionKind kind) {
        return switch (kind) {
            case FIRST -> PUBLISHED;
            case UPDATE -> UPDATED;
            case CORRECTION -> CORRECTED;
            case CLARIFICATION -> CLARIFIED;
        };
    }

    /** The one with this word. */
    public static Optional<StoryNews> named(String word) {
        for (var each : values()) {
            if (each.word.equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** As machines read it. */
    public String word() {
        return word;
    }

    To to() {
        return to;
    }

    /**
     * What waits about another edition of the same story and need not go any more once there is this: of what is out a partner
     * gets how it is now, and a story that is taken down is that as a whole. But that one edition goes ahead says nothing of
     * what is out, nor the other way round: neither must keep the other from whoever has it.
     */
    Set<String> replaces() {
        return Stream.of(values())
                .filter(each -> this == WITHDRAWN || (to != To.WHO_HAS_IT_AHEAD && each.to != To.WHO_HAS_IT_AHEAD))
                .map(StoryNews::word)
                .collect(Collectors.toUnmodifiableSet());
    }
}
