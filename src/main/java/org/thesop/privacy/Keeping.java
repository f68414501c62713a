package org.thesop.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.house.HouseChanged;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** For how long what is kept of people is kept, as managing editors have it. */
@ApplicationScoped
@Transactional
public class Keeping {

    private static final String SAY = """
            insert into kept_for (what, days) values (:what, :days) on conflict (what) do update set days = excluded.days
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<HouseChanged> changed;

    @Inject
    Event<EndDatesMoved> moved;

    @Inject
    Clock clock;

    /** The days of each, in the order of the list. */
    public Map<Kept, Integer> days() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("select what, days from kept_for order by what")
                .getResultList();
        Map<String, Integer> said =
                rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
        var days = new EnumMap<Kept, Integer>(Kept.class);
        Stream.of(Kept.values()).forEach(what -> days.put(what, said.getOrDefault(what.name(), what.usual())));
        return days;
    }

    /** For how long this is kept. */
    public Duration of(Kept what) {
        return Duration.ofDays(days().get(what));
    }

    /**
     * Keeps these for so many days from now on: what is over by that is erased within the hour.
     *
     * @return those that were not taken, because fewer or more days were said than may be; nothing was changed then
     * @throws ForbiddenException when the person is no managing editor
     */
    public List<Kept> set(Map<Kept, Integer> wanted, Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("end dates by " + by);
        }
        var wrong = wanted.entrySet().stream()
                .filter(each -> each.getValue() < each.getKey().least()
                        || each.getValue() > each.getKey().most())
                .map(Map.Entry::getKey)
                .toList();
        if (wrong.isEmpty()) {
            var before = days();
            wanted.forEach((what, days) -> set(what, days, before, by));
            moved.fire(new EndDatesMoved());
        }
        return wrong;
    }

    private void set(Kept what, int days, Map<Kept, Integer> before, Person by) {
        if (days == before.get(what)) {
            return;
        }
        em.createNativeQuery(SAY)
                .setParameter("what", what.name())
                .setParameter("days", days)
                .executeUpdate();
        changed.fire(new HouseChanged(
                HouseChanged.What.PAPER,
                "%s kept for %d days instead of %d".formatted(what, days, before.get(what)),
                by.id(),
                clock.instant()));
    }
}
