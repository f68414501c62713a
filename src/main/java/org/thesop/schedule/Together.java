package org.thesop.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Addresses;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionRef;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Need;
import org.thesop.story.Permissions;
import org.thesop.story.Refusal;
import org.thesop.story.RefusedException;
import org.thesop.story.Release;

/** Stories that go out in one transaction at one moment, or none of them. */
@ApplicationScoped
@Transactional
public class Together {

    /** More in one transaction would keep other people waiting. */
    public static final int MOST = 20;

    private static final String RELEASE =
            "select e.release.id from Edition e where e.id = :edition and e.release is not null";

    private static final String MEMBERS = "select e.id from Edition e where e.release.id = :release order by e.id";

    private static final String ROWS = """
            select new org.thesop.schedule.TogetherRow(e.release.id, e.id, e.revision, e.copy.headline,
                e.state, e.scheduledAt, e.failure)
            from Edition e join e.story s where e.release is not null and
            """ + Permissions.READABLE;

    private static final String WAITING = ROWS + " order by e.scheduledAt, e.release.id, e.id";

    private static final String OF_RELEASE = ROWS + " and e.release.id = :release order by e.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Addresses addresses;

    @Inject
    Decisions decisions;

    @Inject
    Clock clock;

    /**
     * Schedules approved editions for one moment, together.
     *
     * @param read each of them, as it was before whoever chose it
     * @return the id of what they are now
     * @throws HeldBackException when one of them cannot be scheduled
     * @throws IllegalArgumentException for fewer than two, or more than {@link #MOST}
     */
    public long schedule(List<EditionRef> read, Instant moment, Person by) {
        if (!Permissions.mayPutOut(by)) {
            throw new ForbiddenException("stories together by " + by);
        }
        var chosen = read.stream().map(EditionRef::id).collect(Collectors.toSet());
        if (chosen.size() < 2 || chosen.size() > MOST) {
            throw new IllegalArgumentException(chosen.size() + " stories together");
        }
        var members = editions.lockAll(chosen);
        var release = new Release(em.getReference(Person.class, by.id()), clock.instant());
        em.persist(release);
        members.forEach(each -> {
            take(EditionAction.SCHEDULE, each, asRead(ask(by).forMoment(moment), each, read));
            each.goOutWith(release);
        });
        return release.id();
    }

    /**
     * Moves all of them to another moment; those whose publication failed are scheduled again.
     *
     * @param read those that this person sees, as they were then
     */
    public void move(long release, List<EditionRef> read, Instant moment, Person by) {
        hold(release).forEach(each -> {
            var action = each.state() == EditionState.SCHEDULED ? EditionAction.RESCHEDULE : EditionAction.SCHEDULE;
            take(action, each, asRead(ask(by).forMoment(moment), each, read));
        });
    }

    /**
     * Puts all of them out now.
     *
     * @param read those that this person sees, as they were then
     */
    public void publish(long release, List<EditionRef> read, Person by) {
        putOut(hold(release), ask(by), read);
    }

    /** About the words that they have before them; of what they may not read they have none. */
    private static Ask asRead(Ask ask, Edition edition, List<EditionRef> read) {
        return read.stream()
                .filter(each -> each.id() == edition.id())
                .findFirst()
                .map(ask::of)
                .orElse(ask);
    }

    /**
     * Puts out what is held still: one by itself, or all that go out together.
     *
     * @param read those of them that whoever asks has before them; none for the clock, which does what was decided
     * @throws RefusedException when the one cannot; the caller's transaction comes to nothing
     * @throws HeldBackException when one of several cannot; then too
     */
    void putOut(List<Edition> held, Ask ask, List<EditionRef> read) {
        for (var each : addresses.inOrder(held)) {
            var asked = asRead(ask, each, read);
            if (each.release() == null) {
                decisions.take(EditionAction.PUBLISH, each, asked);
            } else {
                take(EditionAction.PUBLISH, each, asked);
            }
        }
    }

    /** Lets one of them go out by itself, at the moment that it has; when one is left, that one too. */
    public void takeOut(long edition, Person by) {
        refuse(by);
        var all = holdWithAll(edition);
        var wouldBeAlone = all.size() == 2;
        all.stream().filter(each -> wouldBeAlone || each.id() == edition).forEach(each -> each.goOutWith(null));
    }

    /** Lets each of them go out by itself, at the moment that it has. */
    public void part(long release, Person by) {
        refuse(by);
        hold(release).forEach(each -> each.goOutWith(null));
    }

    private static void refuse(Person by) {
        if (!Permissions.mayPutOut(by)) {
            throw new ForbiddenException("stories together by " + by);
        }
    }

    /**
     * An edition, and with it all that go out together with it, held still until the transaction ends. What they have in
     * common is locked before any of their stories, by everybody who does something with all of them.
     */
    List<Edition> holdWithAll(long edition) {
        var release = releaseOf(edition);
        release.ifPresent(this::lock);
        var held = editions.lockAll(with(edition, release));
        // Somebody may have put it together with others while this waited for it: then it does not go out without them.
        held.stream()
                .filter(each -> of(each).isPresent() && !of(each).equals(release))
                .findFirst()
                .ifPresent(each -> {
                    throw new HeldBackException(each, List.of(new Refusal.Missing(Need.BY_ITSELF_OR_WITH_ALL)));
                });
        return held;
    }

    /**
     * The same for the clock, which comes again, in a transaction that has read none of them.
     *
     * @return empty when somebody else has one of them in hand
     */
    List<Edition> holdWithAllIfFree(long edition) {
        var release = releaseOf(edition);
        return release.isPresent() && !lockIfFree(release.get())
                ? List.of()
                : editions.lockAllIfFree(with(edition, release));
    }

    private List<Edition> hold(long release) {
        lock(release);
        return editions.lockAll(members(release));
    }

    private Optional<Long> releaseOf(long edition) {
        return em.createQuery(RELEASE, Long.class)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }

    /** Those of its release, as they are now that it is locked; alone when it has been taken out meanwhile. */
    private List<Long> with(long edition, Optional<Long> release) {
        return release.map(this::members).filter(ids -> ids.contains(edition)).orElse(List.of(edition));
    }

    private List<Long> members(long release) {
        return em.createQuery(MEMBERS, Long.class)
                .setParameter("release", release)
                .getResultList();
    }

    private void lock(long release) {
        em.createNativeQuery("select id from release where id = :id for update")
                .setParameter("id", release)
                .getResultList();
    }

    private boolean lockIfFree(long release) {
        return !em.createNativeQuery("select id from release where id = :id for update skip locked")
                .setParameter("id", release)
                .getResultList()
                .isEmpty();
    }

    private void take(EditionAction action, Edition edition, Ask ask) {
        try {
            decisions.take(action, edition, ask.ofAllTogether());
        } catch (RefusedException refused) {
            throw new HeldBackException(edition, refused.refusals());
        }
    }

    private Ask ask(Person by) {
        return Ask.by(by, clock.instant());
    }

    /** All that wait to go out together and this person may read, the earliest first. */
    public List<TogetherRow> waiting(Person me, int most) {
        return rows(WAITING, me).setMaxResults(most).getResultList();
    }

    /** Those of one release that this person may read. */
    public List<TogetherRow> of(long release, Person me) {
        return rows(OF_RELEASE, me)
                .setParameter("release", release)
                .setMaxResults(MOST)
                .getResultList();
    }

    private TypedQuery<TogetherRow> rows(String query, Person me) {
        return em.createQuery(query, TogetherRow.class)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR));
    }

    /** With which others an edition goes out; empty when it goes by itself. */
    public Optional<Long> of(Edition edition) {
        return Optional.ofNullable(edition.release()).map(Release::id);
    }
}
