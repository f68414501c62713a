package org.thesop.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;

/** Names printed over the archive's stories, and who of the newsroom they are. */
@ApplicationScoped
@Transactional
public class Claims {

    /** The most stories in one claim. */
    public static final int MOST_STORIES = 200;

    private static final String PRINTED = """
            select distinct new org.thesop.staff.PrintedStory(0L, s.id, e.copy.headline, f.slug, s.day, s.slug)
            from Edition e join e.story s join s.section f join e.bylines b
            where e.state = 'PUBLISHED' and b.person is null and b.credit <> 'EDITED_BY' and
            """;

    private static final String UNDER_NAME = PRINTED + " lower(b.name) = :name order by s.day desc, s.id desc";

    private static final String THESE = """
            select distinct new org.thesop.staff.PrintedStory(c.id, s.id, e.copy.headline, f.slug, s.day, s.slug)
            from BylineClaim c join c.stories i, Edition e join e.story s join s.section f
            where c.id in :claims and s.id = i and e.state = 'PUBLISHED' order by s.day desc, s.id desc
            """;

    private static final String OF_PERSON = """
            select c from BylineClaim c left join fetch c.answeredBy where c.person = :me order by c.at desc, c.id desc
            """;

    private static final String OPEN = """
            select c from BylineClaim c join fetch c.person where c.state = 'OPEN' order by c.at, c.id
            """;

    private static final String WAITING = """
            select i from BylineClaim c join c.stories i where c.person = :me and c.state = 'OPEN' and lower(c.name) = :name
            """;

    private static final String IS_THEIRS = """
            update byline set person_id = :person where person_id is null and lower(name) = :name and edition_id in (
                select e.id from edition e where e.story_id in (select c.story_id from byline_claim_story c
                    where c.claim_id = :claim))
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<ClaimAnswered> answered;

    /** The stories that readers have under this name, which is nobody's yet, the newest first. */
    public List<PrintedStory> under(String name) {
        return em.createQuery(UNDER_NAME, PrintedStory.class)
                .setParameter("name", plain(name))
                .setMaxResults(MOST_STORIES)
                .getResultList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Says that these stories under a name are one's own.
     *
     * @return empty when none of them stands under it, or all of them are claimed already
     */
    public Optional<BylineClaim> claim(String name, Collection<Long> stories, Person by) {
        if (by.role() == null) {
            throw new ForbiddenException("claim by " + by);
        }
        var waiting = em.createQuery(WAITING, Long.class)
                .setParameter("me", by)
                .setParameter("name", plain(name))
                .getResultList();
        var theirs = under(name).stream()
                .map(PrintedStory::id)
                .filter(id -> stories.contains(id) && !waiting.contains(id))
                .toList();
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        var claim = new BylineClaim(em.getReference(Person.class, by.id()), name.strip(), theirs, clock.instant());
        em.persist(claim);
        return Optional.of(claim);
    }

    /** What this person has claimed, the newest first. */
    public List<BylineClaim> of(Person me, int most) {
        return em.createQuery(OF_PERSON, BylineClaim.class)
                .setParameter("me", me)
                .setMaxResults(most)
                .getResultList();
    }

    /** What waits for an answer, the oldest first. */
    public List<BylineClaim> open(int most) {
        return em.createQuery(OPEN, BylineClaim.class).setMaxResults(most).getResultList();
    }

    /** How many wait for an answer. */
    public long waiting() {
        return em.createQuery("select count(c) from BylineClaim c where c.state = 'OPEN'", Long.class)
                .getSingleResult();
    }

    /** The stories of these claims, by the id of the claim. */
    public Map<Long, List<PrintedStory>> stories(Collection<BylineClaim> claims) {
        return claims.isEmpty()
                ? Map.of()
                : em.createQuery(THESE, PrintedStory.class)
                        .setParameter(
                                "claims", claims.stream().map(BylineClaim::id).toList())
                        .getResultStream()
                        .collect(Collectors.groupingBy(PrintedStory::claim));
    }

    /**
     * It is their name: their page shows these stories, and the bylines lead there.
     *
     * @throws ForbiddenException for whoever does not look after people, and for one's own claim
     */
    public void confirm(long id, Person by) {
        var claim = answering(id, by);
        var now = clock.instant();
        claim.answer(BylineClaim.State.CONFIRMED, "", em.getReference(Person.class, by.id()), now);
        em.flush();
        var bylines = em.createNativeQuery(IS_THEIRS)
                .setParameter("person", claim.person().id())
                .setParameter("name", plain(claim.name()))
                .setParameter("claim", id)
                .executeUpdate();
        tell(claim, bylines, by);
    }

    /**
     * It is somebody else's name, or nobody can tell.
     *
     * @param reason what the person is told; not blank
     */
    public void decline(long id, String reason, Person by) {
        var claim = answering(id, by);
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("claim " + id + " declined without a reason");
        }
        claim.answer(
                BylineClaim.State.DECLINED, reason.strip(), em.getReference(Person.class, by.id()), clock.instant());
        tell(claim, 0, by);
    }

    private BylineClaim answering(long id, Person by) {
        var claim = em.find(BylineClaim.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (claim == null
                || !StaffPermissions.mayLookAfterPeople(by)
                || claim.person().equals(by)) {
            throw new ForbiddenException("claim " + id + " by " + by);
        }
        return claim;
    }

    private void tell(BylineClaim claim, int bylines, Person by) {
        answered.fire(new ClaimAnswered(
                claim.id(),
                claim.person().id(),
                claim.name(),
                claim.state() == BylineClaim.State.CONFIRMED,
                bylines,
                claim.reason(),
                by.id(),
                claim.answeredAt()));
    }
}
