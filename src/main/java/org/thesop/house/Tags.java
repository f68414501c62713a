package org.thesop.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thesop.house.HouseChanged.What;
import org.thesop.house.HouseRefusedException.Why;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.EditionMoved;
import org.thesop.story.EditionState;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/**
 * The words that stories are found under. People type them freely; a tag is known from its first publication on. One that
 * was merged into another stays as its synonym: stories keep what was typed, and are found under the other.
 */
@ApplicationScoped
@Transactional
public class Tags {

    /** The first spelling that was printed is the tag's name. */
    private static final String KNOW = """
            insert into tag (slug, name)
            select distinct on (tag_slug(typed)) tag_slug(typed), typed
            from unnest(string_to_array(:tags, E'\\n')) with ordinality t(typed, n)
            where tag_slug(typed) <> '' order by tag_slug(typed), n
            on conflict do nothing
            """;

    private static final String SHOWN_ON_EACH =
            "select e.id, tags_shown(e.id) from edition e where e.id in (:editions)";

    private static final String SHOWN_IN_ANY = """
            select distinct r.slug, r.name from edition e, unnest(tag_slugs(e.tags)) u(slug)
                join tag t on t.slug = u.slug join tag r on r.id = coalesce(t.into_id, t.id)
            where e.id in (:editions) order by r.name, r.slug
            """;

    private static final String ROOTS = """
            select t.id, t.slug, t.name from tag t
            where t.into_id is null and (t.name ilike :words escape '!' or exists
                (select 1 from tag s where s.into_id = t.id and s.name ilike :words escape '!'))
            order by lower(t.name), t.id limit :most
            """;

    private static final String SYNONYMS =
            "select s.into_id, s.slug, s.name from tag s where s.into_id in (:roots) order by lower(s.name), s.id";

    private static final String COUNTS = """
            select coalesce(t.into_id, t.id), count(distinct e.id) from tag t
                join edition e on e.state = 'PUBLISHED' and tag_slugs(e.tags) @> array[t.slug]
            where t.id in (:roots) or t.into_id in (:roots) group by 1
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    TagsToKnow toKnow;

    @Inject
    Event<HouseChanged> changed;

    @Inject
    Clock clock;

    void published(@Observes EditionMoved event) {
        if (event.to() == EditionState.PUBLISHED) {
            toKnow.add(em.find(Edition.class, event.editionId()).copy().tags());
        }
    }

    /** All of a handful at once, in one order for everybody: two who put out the same new tags never wait for each other. */
    void beforeTheyAreOut(@Observes(during = TransactionPhase.BEFORE_COMPLETION) EditionMoved event) {
        know(toKnow.take());
    }

    private void know(List<String> tags) {
        if (!tags.isEmpty()) {
            em.createNativeQuery(KNOW)
                    .setParameter("tags", String.join("\n", tags))
                    // Nothing that waits to be written has to be there for it.
                    .setFlushMode(FlushModeType.COMMIT)
                    .executeUpdate();
        }
    }

    /** Knows a tag under the slug and the name that it had elsewhere; one that is here keeps its own name. */
    public void take(String slug, String name) {
        em.createNativeQuery("insert into tag (slug, name) values (:slug, :name) on conflict do nothing")
                .setParameter("slug", slug)
                .setParameter("name", name)
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }

    /** The tags of each of these editions as readers see them, in the order they were typed. */
    public Map<Long, List<ShownTag>> ofEach(Collection<Long> editions) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(SHOWN_ON_EACH)
                .setParameter("editions", editions)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ShownTag.read((String) row[1])));
    }

    /** The tags of any of these editions, by name. */
    public List<ShownTag> ofAny(Collection<Long> editions) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(SHOWN_IN_ANY)
                .setParameter("editions", editions)
                .getResultList();
        return rows.stream()
                .map(row -> new ShownTag((String) row[0], (String) row[1]))
                .toList();
    }

    /** The tag with this slug, or the one that it was merged into; empty when there is none. */
    public Optional<ShownTag> find(String slug) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("select r.slug, r.name from tag t"
                        + " join tag r on r.id = coalesce(t.into_id, t.id) where t.slug = :slug")
                .setParameter("slug", slug)
                .getResultList();
        return rows.stream().findFirst().map(row -> new ShownTag((String) row[0], (String) row[1]));
    }

    /** The tag's slug and those of its synonyms: what its stories may have. */
    public List<String> slugs(ShownTag tag) {
        @SuppressWarnings("unchecked")
        List<String> all = em.createNativeQuery(
                        "select t.slug from tag t join tag r on r.id = coalesce(t.into_id, t.id)"
                                + " where r.slug = :slug order by t.slug")
                .setParameter("slug", tag.slug())
                .getResultList();
        return all;
    }

    /** Tags that have these words in their own or a synonym's name, by name. */
    @SuppressWarnings("unchecked")
    public List<TagRow> with(String words, int most) {
        List<Object[]> roots = em.createNativeQuery(ROOTS)
                .setParameter("words", "%" + words.replaceAll("([!%_])", "!$1") + "%")
                .setParameter("most", most)
                .getResultList();
        if (roots.isEmpty()) {
            return List.of();
        }
        var ids = roots.stream().map(row -> ((Number) row[0]).longValue()).toList();
        var synonyms = new LinkedHashMap<Long, List<TagRow.Synonym>>();
        List<Object[]> merged =
                em.createNativeQuery(SYNONYMS).setParameter("roots", ids).getResultList();
        merged.forEach(row -> synonyms.computeIfAbsent(((Number) row[0]).longValue(), root -> new ArrayList<>())
                .add(new TagRow.Synonym((String) row[1], (String) row[2])));
        var counts = new LinkedHashMap<Long, Long>();
        List<Object[]> counted =
                em.createNativeQuery(COUNTS).setParameter("roots", ids).getResultList();
        counted.forEach(row -> counts.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        return roots.stream()
                .map(row -> {
                    var id = ((Number) row[0]).longValue();
                    return new TagRow(
                            (String) row[1],
                            (String) row[2],
                            synonyms.getOrDefault(id, List.of()),
                            counts.getOrDefault(id, 0L));
                })
                .toList();
    }

    /**
     * Lets one tag lead to another; its synonyms come along. Stories are found under the other from now on.
     *
     * @throws HouseRefusedException when they are the same, or one is a synonym already
     */
    public void merge(String slug, String into, Person by) {
        demand(by);
        if (slug.equals(into)) {
            throw new HouseRefusedException(Why.SAME_TAG, slug);
        }
        var gone = root(slug);
        var stays = root(into);
        em.createNativeQuery("update tag set into_id = :stays where id = :gone or into_id = :gone")
                .setParameter("stays", stays)
                .setParameter("gone", gone)
                .executeUpdate();
        tell(slug + " merged into " + into, by);
    }

    /** Lets a synonym be a tag of its own again. */
    public void part(String slug, Person by) {
        demand(by);
        var parted = em.createNativeQuery("update tag set into_id = null where slug = :slug and into_id is not null")
                .setParameter("slug", slug)
                .executeUpdate();
        if (parted == 0) {
            throw new HouseRefusedException(Why.GONE, slug);
        }
        tell(slug + " is a tag of its own again", by);
    }

    /** Adds a word that leads to the tag, whether a story ever had it or not. */
    public void addSynonym(String slug, String name, Person by) {
        demand(by);
        // The database's own rule: a synonym has to be what stories are found by.
        var own = (String) em.createNativeQuery("select tag_slug(:name)")
                .setParameter("name", name.strip())
                .getSingleResult();
        if (own.isEmpty()) {
            throw new HouseRefusedException(Why.NO_NAME, name);
        }
        if (own.equals(slug)) {
            throw new HouseRefusedException(Why.SAME_TAG, slug);
        }
        em.createNativeQuery("insert into tag (slug, name) values (:slug, :name) on conflict do nothing")
                .setParameter("slug", own)
                .setParameter("name", name.strip())
                .executeUpdate();
        merge(own, slug, by);
    }

    /** Changes how it is spelled; its address stays. */
    public void spell(String slug, String name, Person by) {
        demand(by);
        if (name == null || name.isBlank()) {
            throw new HouseRefusedException(Why.NO_NAME, slug);
        }
        em.createNativeQuery("update tag set name = :name where id = :id")
                .setParameter("name", name.strip())
                .setParameter("id", root(slug))
                .executeUpdate();
        tell(slug + " is spelled “" + name.strip() + "”", by);
    }

    private long root(String slug) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("select id, into_id from tag where slug = :slug for update")
                .setParameter("slug", slug)
                .getResultList();
        if (rows.isEmpty()) {
            throw new HouseRefusedException(Why.GONE, slug);
        }
        if (rows.get(0)[1] != null) {
            throw new HouseRefusedException(Why.MERGED_ALREADY, slug);
        }
        return ((Number) rows.get(0)[0]).longValue();
    }

    private static void demand(Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("tags by " + by);
        }
    }

    private void tell(String details, Person by) {
        changed.fire(new HouseChanged(What.TAG, details, by.id(), clock.instant()));
    }
}
