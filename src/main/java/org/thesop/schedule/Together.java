package org.thesop.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.RefusedException;
import org.thesop.story.Release;

/** Stories that go out in one transaction at one moment, or none of them. */
@ApplicationScoped
@Transactional
public class Together {

    /** More in one transaction would keep other people waiting. */
    public static final int MOST = 20;

    private static final String MEMBERS =
            "select e.id from Edition e where e.release.id = :release order by e.story.id";

    private static final String ROWS = """
            select new org.thesop.schedule.TogetherRow(e.release.id, e.id, e.copy.headline, e.state, e.scheduledAt, e.failure)
            from Edition e join e.story s where e.release is not null
            """;

    private static final String WAITING =
            ROWS + " and " + Permissions.READABLE + " order by e.scheduledAt, e.release.id, e.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    @Inject
    Clock clock;

    /**
     * Schedules approved editions for one moment, together.
     *
     * @return the id of what they are now
     * @throws HeldBackException when one of them cannot be scheduled
     * @throws IllegalArgumentException for fewer than two, or more than {@link #MOST}
     */
    public long schedule(List<Long> ids, Instant moment, Person by) {
        if (!Permissions.mayPutOut(by)) {
            throw new ForbiddenException("stories together by " + by);
        }
        var members = ids.stream().distinct().sorted().map(editions::lock).toList();
        if (members.size() < 2 || members.size() > MOST) {
            throw new IllegalArgumentException(members.size() + " stories together");
        }
        var release = new Release(em.getReference(Person.class, by.id()), clock.instant());
        em.persist(release);
        members.forEach(each -> {
            take(EditionAction.SCHEDULE, each, ask(by).forMoment(moment));
            each.goOutWith(release);
        });
        return release.id();
    }

    /** Moves all of them to another moment; those whose publication failed are scheduled again. */
    public void move(long release, Instant moment, Person by) {
        members(release).forEach(each -> {
            var action = each.state() == EditionState.SCHEDULED ? EditionAction.RESCHEDULE : EditionAction.SCHEDULE;
            take(action, each, ask(by).forMoment(moment));
        });
    }

    /** Puts all of them out now. */
    public void publish(long release, Person by) {
        publishAll(release, ask(by));
    }

    /**
     * Puts all of them out.
     *
     * @throws HeldBackException when one of them cannot; the caller's transaction comes to nothing
     */
    List<Edition> publishAll(long release, Ask ask) {
        var members = members(release);
        members.forEach(each -> take(EditionAction.PUBLISH, each, ask));
        return members;
    }

    /** Lets one of them go out by itself, at the moment that it has; when one is left, that one too. */
    public void takeOut(long edition, Person by) {
        refuse(by);
        var leaving = editions.lock(edition);
        var release = leaving.release();
        leaving.goOutWith(null);
        em.flush();
        if (release != null) {
            var rest = members(release.id());
            if (rest.size() == 1) {
                rest.get(0).goOutWith(null);
            }
        }
    }

    /** Lets each of them go out by itself, at the moment that it has. */
    public void part(long release, Person by) {
        refuse(by);
        members(release).forEach(each -> each.goOutWith(null));
    }

    private static void refuse(Person by) {
        if (!Permissions.mayPutOut(by)) {
            throw new ForbiddenException("stories together by " + by);
        }
    }

    private List<Edition> members(long release) {
        return em.createQuery(MEMBERS, Long.class).setParameter("release", release).getResultList().stream()
                .map(editions::lock)
                .toList();
    }

    private void take(EditionAction action, Edition edition, Ask ask) {
        try {
            decisions.take(action, edition, ask.ofAllTogether());
        } catch (RefusedException refused) {
            throw new HeldBackException(edition.id(), edition.copy().headline(), refused.refusals());
        }
    }

    private Ask ask(Person by) {
        return Ask.by(by, clock.instant());
    }

    /** All that wait to go out together and this person may read, the earliest first. */
    public List<TogetherRow> waiting(Person me, int most) {
        return em.createQuery(WAITING, TogetherRow.class)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .setMaxResults(most)
                .getResultList();
    }

    /** These that go out together. */
    public List<TogetherRow> of(long release) {
        return em.createQuery(ROWS + " and e.release.id = :release order by e.id", TogetherRow.class)
                .setParameter("release", release)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** With which others an edition goes out; empty when it goes by itself. */
    public Optional<Long> of(Edition edition) {
        return Optional.ofNullable(edition.release()).map(Release::id);
    }
}
