package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.PaperZone;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Section;

/** What will happen, to plan coverage from. Everybody of the newsroom reads it; whoever gives work to others keeps it. */
@ApplicationScoped
@Transactional
public class Diary {

    /** The most events that are looked through for a span of time. */
    private static final int MOST_EVENTS = 2_000;

    /** The most times that are listed. */
    public static final int MOST = 400;

    private static final String BETWEEN = """
            select d from DiaryEvent d left join fetch d.section x
            where d.firstAt < :to and (d.lastAt is null or d.lastAt >= :from)
            and (:section = '' or x.slug = :section)
            order by d.firstAt, d.id
            """;

    private static final String ONE = "select d from DiaryEvent d left join fetch d.section where d.id = :id";

    private static final String COVERED = """
            select new org.thesop.planning.DiaryRow$Covering(a.event.id, a.eventAt, a.id, a.coverage, a.state,
                (select listagg(v.person.name, ', ') within group (order by v.id) from AssignmentWriter v
                    where v.assignment = a and v.answer <> 'DECLINED'))
            from Assignment a where a.event.id in :events and a.eventAt >= :from and a.eventAt < :to
            and
            """ + PlanningPermissions.READABLE_ASSIGNMENT + " order by a.id";

    private static final String KNOWN = "select d from DiaryEvent d where d.uid in :uids";

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /**
     * What happens from one moment on and before another, next first, and before it what goes on from earlier days;
     * {@link #MOST} at most.
     *
     * @param section slug, empty for all
     */
    public List<DiaryRow> between(Instant from, Instant to, String section, Person me) {
        var times = times(from, to, section);
        var earliest =
                times.stream().map(DiaryRow::at).min(Comparator.naturalOrder()).orElse(from);
        var ids = times.stream().map(each -> each.event().id()).distinct().toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var covered = em.createQuery(COVERED, DiaryRow.Covering.class)
                .setParameter("events", ids)
                .setParameter("from", earliest)
                .setParameter("to", to)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .setMaxResults(MOST)
                .getResultStream()
                .collect(Collectors.groupingBy(each -> List.of(each.eventId(), each.at())));
        return times.stream()
                .map(each -> new DiaryRow(
                        each.event(),
                        each.at(),
                        covered.getOrDefault(List.of(each.event().id(), each.at()), List.of())))
                .toList();
    }

    /** The same without what covers it. */
    public List<DiaryRow> times(Instant from, Instant to, String section) {
        return em.createQuery(BETWEEN, DiaryEvent.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("section", section)
                .setMaxResults(MOST_EVENTS)
                .getResultStream()
                .flatMap(event -> event.between(from, to).stream().map(at -> new DiaryRow(event, at, List.of())))
                .filter(row -> !row.lastDay(zone).isBefore(zone.day(from)))
                .sorted(Comparator.comparing(DiaryRow::at)
                        .thenComparing(row -> row.event().id()))
                .limit(MOST)
                .toList();
    }

    /** Empty when there is no such event. */
    public Optional<DiaryEvent> find(long id) {
        return em.createQuery(ONE, DiaryEvent.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * The event with this id.
     *
     * @throws UnknownPlanException when there is none
     */
    public DiaryEvent get(long id) {
        return find(id).orElseThrow(() -> new UnknownPlanException("event", id));
    }

    /** Puts something into the diary. */
    public DiaryEvent add(DiaryEntry entry, Section section, Person by) {
        refuseOthers(by);
        var event = new DiaryEvent(entry, section, zone.id(), by, clock.instant());
        em.persist(event);
        return event;
    }

    /** Changes what is known of an event, each time that it happens. */
    public void change(long id, DiaryEntry entry, Section section, Person by) {
        refuseOthers(by);
        get(id).become(entry, section, zone.id());
    }

    /** It does not happen at one of its moments. */
    public void leaveOut(long id, Instant moment, Person by) {
        refuseOthers(by);
        get(id).leaveOut(moment);
    }

    /** Takes an event out of the diary; work that was given to cover it stays. */
    public void remove(long id, Person by) {
        refuseOthers(by);
        em.createQuery("update Assignment a set a.event = null, a.eventAt = null where a.event.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.remove(get(id));
    }

    /** Which of these are in the diary already, by what calendar files call them. */
    public Map<String, DiaryEvent> known(List<DiaryEntry> entries) {
        var uids = entries.stream().map(DiaryEntry::uid).toList();
        return uids.isEmpty()
                ? Map.of()
                : em.createQuery(KNOWN, DiaryEvent.class)
                        .setParameter("uids", uids)
                        .getResultStream()
                        .collect(Collectors.toMap(DiaryEvent::uid, Function.identity()));
    }

    /**
     * Puts what a calendar file holds into the diary; what is there already is brought up to date and keeps its section.
     *
     * @return how many are new
     */
    public int take(List<DiaryEntry> entries, Section section, Person by) {
        refuseOthers(by);
        var known = known(entries);
        var added = new ArrayList<DiaryEvent>();
        for (var entry : entries) {
            var there = known.get(entry.uid());
            if (there != null) {
                there.become(entry, there.section(), zone.id());
            } else {
                var event = new DiaryEvent(entry, section, zone.id(), by, clock.instant());
                em.persist(event);
                added.add(event);
            }
        }
        return added.size();
    }

    private static void refuseOthers(Person by) {
        if (!PlanningPermissions.mayAssign(by)) {
            throw new ForbiddenException("the diary kept by " + by);
        }
    }
}
