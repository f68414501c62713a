package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.thesop.story.Addresses;
import org.thesop.story.EditionMoved;
import org.thesop.story.EditionState;

/** What this request has put before readers, so that whoever did it can go and look. */
@RequestScoped
public class NowOut {

    @Inject
    Addresses addresses;

    private final Set<Long> stories = new LinkedHashSet<>();

    void moved(@Observes(notifyObserver = Reception.IF_EXISTS) EditionMoved moved) {
        if (moved.to() == EditionState.PUBLISHED && moved.from() != EditionState.PUBLISHED) {
            stories.add(moved.storyId());
        }
    }

    /** Nothing is out since this was last asked. */
    void forget() {
        stories.clear();
    }

    /** The address of the one story; empty when there is none, or there are several. */
    Optional<String> address() {
        return stories.size() == 1 ? addresses.path(stories.iterator().next()) : Optional.empty();
    }
}
