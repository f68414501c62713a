package org.thesop.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.thesop.people.Actor;
import org.thesop.story.Addresses;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.Refusals;

/** Publishes what is due. Due is judged by the database's clock, so that all nodes agree; each edition by itself. */
@ApplicationScoped
public class DueEditions {

    /** No edition's id: a list in SQL is never empty. */
    private static final long NONE = 0;

    /** Not what somebody else has in hand at this moment. */
    private static final String DUE = """
            select e.id from edition e join story s on s.id = e.story_id
            where e.state = 'SCHEDULED' and e.scheduled_at <= clock_timestamp()
            order by e.scheduled_at, e.id limit :most for key share of s skip locked
            """;

    private static final String NEXT = """
            select extract(epoch from min(scheduled_at) - clock_timestamp()) * 1000 from edition
            where state = 'SCHEDULED' and scheduled_at > clock_timestamp()
            """;

    /**
     * Takes the next that go out by themselves and that nobody else has in hand. No two nodes get the same, so that each does
     * its share.
     */
    private static final String CLAIM_SEVERAL = """
            select e.id, clock_timestamp() as now from edition e join story s on s.id = e.story_id
            where e.state = 'SCHEDULED' and e.scheduled_at <= clock_timestamp() and e.release_id is null
            and e.id not in (:except)
            order by e.scheduled_at, e.id limit :most for update of s skip locked
            """;

    private static final String TO_TAKE_DOWN = """
            select id from edition where state = 'PUBLISHED' and take_down_at <= clock_timestamp()
            order by take_down_at, id limit :most
            """;

    private static final String CLAIM_TO_TAKE_DOWN = """
            select clock_timestamp() from edition e join story s on s.id = e.story_id
            where e.id = :id and e.state = 'PUBLISHED' and e.take_down_at <= clock_timestamp()
            for update of s skip locked
            """;

    private static final String CLAIM = """
            select clock_timestamp() from edition e join story s on s.id = e.story_id
            where e.id = :id and e.state = 'SCHEDULED' and e.scheduled_at <= clock_timestamp()
            for update of s skip locked
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Addresses addresses;

    @Inject
    Decisions decisions;

    @Inject
    Together together;

    @Inject
    Refusals refusals;

    /** What became of those that were taken in hand at once: gone out, or given back with the error. */
    record Handful(List<Edition> out, List<Edition> failed) {

        boolean isEmpty() {
            return out.isEmpty() && failed.isEmpty();
        }
    }

    /**
     * Publishes the next ones that are due, in one transaction: a commit costs as much as a story. One that cannot go out is
     * given back to the managing editors, and the others go out all the same.
     *
     * @param except ids of those that are not even tried
     * @throws RuntimeException when something broke that the table does not know; then none of them went out
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Handful publishNext(int most, Collection<Long> except) {
        var moments = claimSeveral(most, except);
        var out = new ArrayList<Edition>();
        var failed = new ArrayList<Edition>();
        if (!moments.isEmpty()) {
            for (var edition : addresses.inOrder(editions.withTheirPeople(moments.keySet()))) {
                if (edition.state() == EditionState.SCHEDULED) {
                    (publishOrFail(edition, moments.get(edition.id())) ? out : failed).add(edition);
                }
            }
        }
        return new Handful(out, failed);
    }

    private boolean publishOrFail(Edition edition, Instant now) {
        var ask = Ask.by(Actor.CLOCK, now);
        var circumstances = editions.circumstances(edition);
        var inTheWay = EditionAction.PUBLISH.refusals(edition, ask, circumstances);
        if (inTheWay.isEmpty()) {
            decisions.take(EditionAction.PUBLISH, edition, ask, circumstances);
        } else {
            fail(edition, refusals.text(inTheWay), now);
        }
        return inTheWay.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Map<Long, Instant> claimSeveral(int most, Collection<Long> except) {
        List<Object[]> rows = em.createNativeQuery(CLAIM_SEVERAL)
                .unwrap(NativeQuery.class)
                .addScalar("id", Long.class)
                .addScalar("now", Instant.class)
                .setParameter("except", except.isEmpty() ? List.of(NONE) : List.copyOf(except))
                .setParameter("most", most)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    /** How long it is until the next moment for which something is planned; empty when nothing is. */
    @Transactional
    public Optional<Duration> untilNext() {
        var millis = (Number) em.createNativeQuery(NEXT).getSingleResult();
        return Optional.ofNullable(millis).map(each -> Duration.ofMillis((long) Math.ceil(each.doubleValue())));
    }

    /** Ids of what should be out by now, the longest overdue first. */
    @Transactional
    public List<Long> due(int most) {
        return ids(DUE, most);
    }

    /** Ids of what should be down by now, the longest overdue first. */
    @Transactional
    public List<Long> toTakeDown(int most) {
        return ids(TO_TAKE_DOWN, most);
    }

    private List<Long> ids(String query, int most) {
        @SuppressWarnings("unchecked")
        List<Number> ids =
                em.createNativeQuery(query).setParameter("most", most).getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /**
     * Publishes one that is due, and with it all that go out together with it, in a transaction of its own.
     *
     * @return what went out; empty when somebody else has it in hand or it is no longer due
     * @throws HeldBackException when one of several cannot go out, and so none does
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Edition> publish(long id) {
        var held = together.holdWithAllIfFree(id);
        var now = held.isEmpty() ? Optional.<Instant>empty() : claim(CLAIM, id);
        now.ifPresent(moment -> together.putOut(held, Ask.by(Actor.CLOCK, moment), List.of()));
        return now.isPresent() ? held : List.of();
    }

    /** Gives one that cannot go out back to the managing editors, with the error; the others go on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fail(long id, String error) {
        claim(CLAIM, id).ifPresent(now -> fail(editions.lock(id), error, now));
    }

    /**
     * The same for all that should have gone out together.
     *
     * @param id one of them
     * @param heldBack the one that could not
     * @param error what the others are told
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failTogether(long id, long heldBack, String itsError, String error) {
        var held = together.holdWithAllIfFree(id);
        if (!held.isEmpty()) {
            claim(CLAIM, id).ifPresent(now -> held.stream()
                    .filter(each -> each.state() == EditionState.SCHEDULED)
                    .forEach(each -> fail(each, each.id() == heldBack ? itsError : error, now)));
        }
    }

    private void fail(Edition edition, String error, Instant now) {
        decisions.take(EditionAction.FAIL, edition, Ask.by(Actor.CLOCK, now).because(error));
    }

    /**
     * Takes one down whose moment has come, in a transaction of its own. Where the story it should point to is gone
     * itself, readers get the notice alone.
     *
     * @return what was taken down; empty when somebody else has it in hand or it stays
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Edition> takeDown(long id) {
        return claim(CLAIM_TO_TAKE_DOWN, id).map(now -> {
            var edition = editions.lock(id);
            if (edition.takeDownAt() == null || edition.state() != EditionState.PUBLISHED) {
                return null;
            }
            var ask = Ask.by(Actor.CLOCK, now).because(edition.notice());
            var pointing = ask.pointing(edition.instead());
            var leads = decisions
                    .refusals(EditionAction.WITHDRAW, edition, pointing)
                    .isEmpty();
            decisions.take(EditionAction.WITHDRAW, edition, leads ? pointing : ask);
            return edition;
        });
    }

    @SuppressWarnings("unchecked")
    private Optional<Instant> claim(String query, long id) {
        return em.createNativeQuery(query, Instant.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
