package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.thesop.people.Person;

/**
 * Who has which edition open. A page says so again and again; who is silent for {@link #GONE_AFTER} has left. Each node knows of
 * the pages at the others too: it is told when one comes or goes, and now and then that it is still there.
 */
@ApplicationScoped
public class Presence {

    /** As long as a closed browser keeps others out of the copy. */
    static final Duration GONE_AFTER = Duration.ofSeconds(60);

    @Inject
    Clock clock;

    @Inject
    Live live;

    @Inject
    Wire wire;

    /** What somebody does on a page. */
    public enum Doing {
        READING,
        WRITING
    }

    /** Somebody on the page; whoever has it open twice is one person, writing if they write in either. */
    public record Present(String handle, String name, Doing doing) {

        public String initials() {
            return Person.initials(name);
        }
    }

    /** How often the other nodes are told of a page on which nothing changes. */
    private static final Duration SAID_EVERY = Duration.ofSeconds(20);

    /** @param said when the other nodes were told */
    private record Seen(Present who, Instant at, Instant said) {}

    /** By edition, then by the page in the browser. */
    private final Map<Long, Map<String, Seen>> seen = new ConcurrentHashMap<>();

    /** The page says that the person is there. Others on the edition are told when that is new. */
    public void here(long edition, String page, Person person, Doing doing) {
        var who = new Present(person.handle(), person.name(), doing);
        var now = clock.instant();
        var known = seen.getOrDefault(edition, Map.of()).get(page);
        var isNews = known == null
                || gone(known)
                || !known.who().equals(who)
                || !known.said().plus(SAID_EVERY).isAfter(now);
        keep(new Sighting(edition, page, who), isNews ? now : known.said());
        if (isNews) {
            wire.seen(new Sighting(edition, page, who));
        }
    }

    /** The page was closed. */
    public void left(long edition, String page) {
        var closed = new Sighting(edition, page, null);
        keep(closed, clock.instant());
        wire.seen(closed);
    }

    /** Another node says so of a page of its own. */
    void heard(@Observes Word word) {
        if (word.sighting() != null) {
            keep(word.sighting(), clock.instant());
        }
    }

    private void keep(Sighting sighting, Instant said) {
        var edition = sighting.edition();
        var before = others(edition, null);
        seen.compute(edition, (id, pages) -> {
            var kept = pages == null ? new ConcurrentHashMap<String, Seen>() : pages;
            kept.values().removeIf(this::gone);
            if (sighting.who() == null) {
                kept.remove(sighting.page());
            } else {
                kept.put(sighting.page(), new Seen(sighting.who(), clock.instant(), said));
            }
            return kept.isEmpty() ? null : kept;
        });
        if (!others(edition, null).equals(before)) {
            live.edition(edition, Topic.PRESENCE);
        }
    }

    /** Who is there beside this person, by name; null for everybody. */
    public List<Present> others(long edition, Person person) {
        return seen.getOrDefault(edition, Map.of()).values().stream()
                .filter(each -> !gone(each))
                .map(Seen::who)
                .filter(each -> person == null || !each.handle().equals(person.handle()))
                .collect(Collectors.toMap(Present::handle, each -> each, Presence::busier))
                .values()
                .stream()
                .sorted(Comparator.comparing(Present::name).thenComparing(Present::handle))
                .toList();
    }

    private boolean gone(Seen each) {
        return each.at().plus(GONE_AFTER).isBefore(clock.instant());
    }

    private static Present busier(Present one, Present other) {
        return one.doing() == Doing.WRITING ? one : other;
    }
}
