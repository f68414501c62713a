package org.thesop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.thesop.story.Edition;
import org.thesop.story.Newsroom;

/** What is due, without a database: by the test's own clock, and with editions that break when somebody publishes them. */
final class Shelf extends DueEditions {

    final Newsroom newsroom = new Newsroom();
    final Map<Long, Edition> editions = new TreeMap<>();
    private final Set<Edition> scheduled = new LinkedHashSet<>();
    final List<Long> broken = new ArrayList<>();
    final List<Long> givenBack = new ArrayList<>();
    /** Looks at what else there is while the next ones are taken. */
    Runnable meanwhile = () -> {};

    Instant now = Instant.parse("2026-11-24T09:00:00Z");

    Edition plan(Instant moment) {
        var edition = newsroom.approved();
        newsroom.schedule(edition, moment);
        editions.put(edition.id(), edition);
        scheduled.add(edition);
        return edition;
    }

    @Override
    Handful publishNext(int most, Collection<Long> except) {
        meanwhile.run();
        var next = waiting(most, except);
        if (next.stream().anyMatch(each -> broken.contains(each.id()))) {
            throw new IllegalStateException("one of " + next.size() + " broke");
        }
        next.forEach(this::publish);
        return new Handful(next, List.of());
    }

    private void publish(Edition edition) {
        newsroom.publishByClock(edition, now);
        scheduled.remove(edition);
    }

    private List<Edition> waiting(int most, Collection<Long> except) {
        return scheduled.stream()
                .filter(each -> !each.scheduledAt().isAfter(now) && !except.contains(each.id()))
                .sorted(Comparator.comparing(Edition::scheduledAt).thenComparing(Edition::id))
                .limit(most)
                .toList();
    }

    @Override
    public List<Long> due(int most) {
        return waiting(most, List.of()).stream().map(Edition::id).toList();
    }

    @Override
    public List<Long> toTakeDown(int most) {
        return List.of();
    }

    @Override
    public Optional<Duration> untilNext() {
        return Optional.empty();
    }

    @Override
    public List<Edition> publish(long id) {
        if (broken.contains(id)) {
            throw new IllegalStateException("edition " + id + " broke");
        }
        publish(editions.get(id));
        return List.of(editions.get(id));
    }

    @Override
    public void fail(long id, String error) {
        givenBack.add(id);
        scheduled.remove(editions.remove(id));
    }
}
