package org.thesop.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Actor;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;

/** Publishes what is due. Due is judged by the database's clock, so that all nodes agree; each edition by itself. */
@ApplicationScoped
public class DueEditions {

    private static final String DUE = """
            select id from edition where state = 'SCHEDULED' and scheduled_at <= clock_timestamp()
            order by scheduled_at, id limit :most
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
    Decisions decisions;

    @Inject
    Together together;

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
        var now = claimWithAll(id);
        if (now.isEmpty()) {
            return List.of();
        }
        var edition = editions.lock(id);
        if (edition.state() != EditionState.SCHEDULED) {
            return List.of();
        }
        var ask = Ask.by(Actor.CLOCK, now.get());
        if (edition.release() != null) {
            return together.publishAll(edition.release().id(), ask);
        }
        decisions.take(EditionAction.PUBLISH, edition, ask);
        return List.of(edition);
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
        claimWithAll(id).ifPresent(now -> {
            var release = editions.lock(id).release();
            var members = release == null
                    ? List.of(id)
                    : together.of(release.id()).stream()
                            .map(TogetherRow::editionId)
                            .toList();
            members.stream()
                    .map(editions::lock)
                    .filter(each -> each.state() == EditionState.SCHEDULED)
                    .forEach(each -> fail(each, each.id() == heldBack ? itsError : error, now));
        });
    }

    private void fail(Edition edition, String error, Instant now) {
        decisions.take(EditionAction.FAIL, edition, Ask.by(Actor.CLOCK, now).because(error));
    }

    /**
     * Takes one in hand, and those that go out together with it: one node takes all of them, because it holds what they have
     * in common first.
     */
    private Optional<Instant> claimWithAll(long id) {
        var release = em.createQuery(
                        "select e.release.id from Edition e where e.id = :id and e.release is not null", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
        return release.isPresent() && !holds(release.get()) ? Optional.empty() : claim(CLAIM, id);
    }

    private boolean holds(long release) {
        return !em.createNativeQuery("select id from release where id = :id for update skip locked")
                .setParameter("id", release)
                .getResultList()
                .isEmpty();
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
