package org.thesop.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Permissions;
import org.thesop.story.Section;
import org.thesop.story.Stories;

/** The searches that people keep, and what those that tell have found. */
@ApplicationScoped
@Transactional
public class SavedSearches {

    /** Of a search that finds more than this nobody wants to be told: it would never be quiet. */
    public static final int MOST_HITS = 1_000;

    /** Each person keeps at most so many. */
    public static final int MOST = 20;

    private static final String OF = "select s from SavedSearch s where s.person = :me order by s.id";

    private static final String TELLING = """
            select s from SavedSearch s join fetch s.person p where s.tells = true and p.role is not null order by s.id
            """;

    /** One statement for however many nodes have found it: whoever writes the row tells. Nobody is told of their own drafts. */
    private static final String REMEMBER = """
            insert into saved_search_hit (search_id, edition_id)
            select :search, e.id from edition e join story s on s.id = e.story_id
            where e.id = any (:editions) and not (:telling and e.state = 'DRAFT' and exists (select from story_person p
                where p.story_id = s.id and p.person_id = :person and p.named_as = 'WRITER' and p.ended_at is null))
            on conflict do nothing returning edition_id
            """;

    private static final String READABLE =
            "select e.id from Edition e join e.story s where e.id in :ids and " + Permissions.READABLE;

    @PersistenceContext
    EntityManager em;

    @Inject
    Finding finding;

    @Inject
    Stories stories;

    @Inject
    Event<SearchHasFound> found;

    @Inject
    Clock clock;

    /** Those of this person, in the order in which they came. */
    public List<SavedSearch> of(Person me) {
        return em.createQuery(OF, SavedSearch.class).setParameter("me", me).getResultList();
    }

    /** What became of keeping a search. */
    public enum Outcome {
        KEPT,
        TELLS,
        FINDS_TOO_MUCH,
        TOO_MANY,
        NOT_UNDERSTOOD
    }

    /**
     * Keeps a search, or changes whether a kept one tells.
     *
     * @param tells of what it finds from now on; what it finds already is known
     */
    public Outcome keep(String question, boolean tells, Person me) {
        var asked = finding.read(question);
        if (asked.isEmpty() || !asked.understood()) {
            return Outcome.NOT_UNDERSTOOD;
        }
        var mine = of(me);
        var known = mine.stream()
                .filter(each -> each.question().equals(asked.typed()))
                .findFirst();
        if (known.isEmpty() && mine.size() >= MOST) {
            return Outcome.TOO_MANY;
        }
        var hits = tells ? finding.ids(asked, me, MOST_HITS + 1, List.of()) : List.<Long>of();
        if (hits.size() > MOST_HITS) {
            return Outcome.FINDS_TOO_MUCH;
        }
        var search = known.orElseGet(() -> new SavedSearch(me, asked.typed(), tells, clock.instant()));
        search.tells(tells);
        em.persist(search);
        em.flush();
        remember(search, hits, false);
        return tells ? Outcome.TELLS : Outcome.KEPT;
    }

    /** Forgets one of this person's; nothing happens when it is gone or somebody else's. */
    public Optional<SavedSearch> forget(long id, Person me) {
        var search = Optional.ofNullable(em.find(SavedSearch.class, id))
                .filter(each -> each.person().equals(me));
        search.ifPresent(em::remove);
        return search;
    }

    /** Tells everybody whose search finds one of these editions for the first time. */
    void tell(Collection<Long> editions) {
        var telling = em.createQuery(TELLING, SavedSearch.class).getResultList();
        var sections = telling.isEmpty() ? List.<Section>of() : stories.sections();
        for (var search : telling) {
            var me = search.person();
            var asked = finding.read(search.question(), sections);
            var hits = asked.understood() ? finding.ids(asked, me, editions.size(), editions) : List.<Long>of();
            var readable = hits.isEmpty()
                    ? hits
                    : em.createQuery(READABLE, Long.class)
                            .setParameter("ids", hits)
                            .setParameter("me", me)
                            .setParameter("seesAll", me.has(Role.EDITOR))
                            .getResultList();
            remember(search, readable, true)
                    .forEach(edition ->
                            found.fire(new SearchHasFound(edition, me.id(), search.question(), clock.instant())));
        }
    }

    /** @return those that were not known */
    private List<Long> remember(SavedSearch search, List<Long> editions, boolean telling) {
        return editions.isEmpty()
                ? List.of()
                : em.createNativeQuery(REMEMBER, Long.class)
                        .setParameter("search", search.id())
                        .setParameter("person", search.person().id())
                        .setParameter("telling", telling)
                        .setParameter("editions", editions.toArray(Long[]::new))
                        .getResultList();
    }
}
