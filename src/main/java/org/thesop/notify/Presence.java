package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Who has which edition open. A page says so again and again; who is silent for {@link #GONE_AFTER} has left. */
@ApplicationScoped
public class Presence {

    /** As long as a closed browser keeps others out of the copy. */
    static final Duration GONE_AFTER = Duration.ofSeconds(60);

    @Inject
    Clock clock;

    @Inject
    Live live;

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

    private record Seen(Present who, Instant at) {}

    /** By edition, then by the page in the browser. */
    private final Map<Long, Map<String, Seen>> seen = new ConcurrentHashMap<>();

    /** The page says that the person is there. Others on the edition are told when that is new. */
    public void here(long edition, String page, Person person, Doing doing) {
        var who = new Present(person.handle(), person.name(), doing);
        var before = others(edition, null);
        seen.compute(edition, (id, pages) -> {
            var kept = pages == null ? new ConcurrentHashMap<String, Seen>() : pages;
            kept.values().removeIf(this::gone);
            kept.put(page, new Seen(who, clock.instant()));
            return kept;
        });
        tellIfChanged(edition, before);
    }

    /** The page was closed. */
    public void left(long edition, String page) {
        var before = others(edition, null);
        seen.computeIfPresent(edition, (id, pages) -> {
            pages.remove(page);
            return pages.isEmpty() ? null : pages;
        });
        tellIfChanged(edition, before);
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

    private void tellIfChanged(long edition, List<Present> before) {
        if (!others(edition, null).equals(before)) {
            live.edition(edition, Topic.PRESENCE);
        }
    }

    private boolean gone(Seen each) {
        return each.at().plus(GONE_AFTER).isBefore(clock.instant());
    }

    private static Present busier(Present one, Present other) {
        return one.doing() == Doing.WRITING ? one : other;
    }
}
