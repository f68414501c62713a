package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;

/** The other stories that one stands with: the one it follows up, and the one it is a sidebar of. */
@MappedSuperclass
public abstract class Companions {

    /** More follow-ups in a row than any paper has written. */
    private static final int LONGEST_CHAIN = 1_000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "follow_up_of_id")
    private Story followUpOf;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "main_story_id")
    private Story main;

    @Column(name = "package_place")
    private Integer place;

    /** What stands in the way of a companion. */
    public enum Clash {
        /** The same story. */
        ITSELF,
        /** The other one follows this one up already, directly or over others. */
        IN_A_CIRCLE,
        /** The main story is a sidebar of another one. */
        MAIN_IS_A_SIDEBAR,
        /** The sidebar has sidebars of its own. */
        HAS_SIDEBARS,
        /** It is a sidebar of another story. */
        BESIDE_ANOTHER,
        /** Its group of translations has one in this language. */
        LANGUAGE_TAKEN,
        /** It has translations of its own. */
        HAS_TRANSLATIONS
    }

    public abstract Long id();

    /** Why this story cannot be the follow-up of the other; empty when it can. */
    Optional<Clash> clashAsFollowUpOf(Story other) {
        if (isMe(other)) {
            return Optional.of(Clash.ITSELF);
        }
        var each = other.followUpOf().orElse(null);
        for (var steps = 0; each != null && steps < LONGEST_CHAIN; steps++) {
            if (isMe(each)) {
                return Optional.of(Clash.IN_A_CIRCLE);
            }
            each = each.followUpOf().orElse(null);
        }
        return Optional.empty();
    }

    /**
     * Why this story cannot be a sidebar of the other; empty when it can.
     *
     * @param hasSidebars whether it has sidebars of its own
     */
    Optional<Clash> clashBeside(Story other, boolean hasSidebars) {
        if (isMe(other)) {
            return Optional.of(Clash.ITSELF);
        }
        if (other.main().isPresent()) {
            return Optional.of(Clash.MAIN_IS_A_SIDEBAR);
        }
        if (hasSidebars) {
            return Optional.of(Clash.HAS_SIDEBARS);
        }
        return main().filter(mine -> !mine.id().equals(other.id())).map(elsewhere -> Clash.BESIDE_ANOTHER);
    }

    private boolean isMe(Story other) {
        return this == other || (id() != null && id().equals(other.id()));
    }

    /** Null for the follow-up of none. */
    void followsUp(Story other) {
        followUpOf = other;
    }

    /** Puts it beside a main story at this place, from 1. */
    void standsBeside(Story other, int at) {
        main = other;
        place = at;
    }

    void standsAlone() {
        main = null;
        place = null;
    }

    public Optional<Story> followUpOf() {
        return Optional.ofNullable(followUpOf);
    }

    /** The main story that it is a sidebar of. */
    public Optional<Story> main() {
        return Optional.ofNullable(main);
    }

    /** Among the sidebars of its main story; null for what is no sidebar. */
    public Integer place() {
        return place;
    }
}
