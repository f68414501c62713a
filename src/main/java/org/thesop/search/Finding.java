package org.thesop.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.Search;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.PaperZone;
import org.thesop.story.Edition;
import org.thesop.story.Permissions;
import org.thesop.story.Section;
import org.thesop.story.Stories;

/** Searches all copy that somebody may see. The index finds; the database says once more who may see it, and what it says. */
@ApplicationScoped
@Transactional
public class Finding {

    /** The hits of a page. */
    public static final int A_PAGE = 20;

    /** Further than that nobody turns pages: a narrower question finds it. */
    public static final int MOST_PAGES = 50;

    private static final int MOST_VALUES = 10;

    private static final AggregationKey<Map<String, Long>> FILED = AggregationKey.of(Fields.FILED);

    private static final String READ = """
            select new org.thesop.search.HitRow(e.id, e.copy.headline, e.copy.deck, e.copy.body, x.name, e.state, e.kind,
                e.editedAt, e.publishedAt, e.deadline,
                (select listagg(p.person.name, ', ') within group (order by p.id) from StoryPerson p
                    where p.story = s and p.namedAs = 'WRITER' and p.endedAt is null),
                s.slug, s.day, f.slug)
            from Edition e join e.story s left join e.copy.section x left join s.section f
            where e.id in :ids and
            """ + Permissions.READABLE;

    private static final String KNOWN = """
            select new org.thesop.search.KnownHit(e.id, e.copy.headline, x.name, e.state, e.deadline)
            from Edition e join e.story s left join e.copy.section x
            where e.id in :ids and
            """ + Permissions.KNOWN;

    private static final String MEANT = """
            select p.handle, lower(p.name) from Person p
            where p.handle in :names or lower(p.name) in :names
                or function('split_part', lower(p.name), ' ', 1) in :names
                or function('regexp_replace', lower(p.name), '^.* ', '') in :names
            order by p.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Stories stories;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** What a question means at this paper, today. */
    public Asked read(String typed) {
        return typed == null || typed.isBlank() ? Asked.NOTHING : read(typed, stories.sections());
    }

    /** The same for who has all sections of the paper at hand. */
    public Asked read(String typed, Collection<Section> sections) {
        return AskedReader.read(typed, sections.stream().map(Section::slug).toList(), today());
    }

    /**
     * What this person finds.
     *
     * @param asked that is understood; nothing is found for any other
     * @param page from 1
     */
    public Found find(Asked asked, boolean newestFirst, int page, Person me) {
        if (asked.isEmpty() || !asked.understood()) {
            return Found.NOTHING;
        }
        var handles = meant(asked, me);
        var offset = (Math.min(Math.max(1, page), MOST_PAGES) - 1) * A_PAGE;
        var exact = search(asked, handles, false, newestFirst, offset, me);
        var others = known(asked, false, me);
        if (total(exact) > 0 || total(others) > 0 || !Conditions.forgives(asked)) {
            return found(asked, false, exact, others, me);
        }
        return found(asked, true, search(asked, handles, true, newestFirst, offset, me), known(asked, true, me), me);
    }

    /**
     * The numbers of what this person finds, in no order, at most so many.
     *
     * @param among only these; all when empty
     */
    List<Long> ids(Asked asked, Person me, int most, Collection<Long> among) {
        var handles = meant(asked, me);
        return Search.session(em)
                .search(Edition.class)
                .select(f -> f.id(Long.class))
                .where((f, all) -> {
                    var conditions = new Conditions(f, zone, today());
                    var wanted =
                            f.bool().filter(conditions.readable(me)).filter(conditions.asked(asked, handles, false));
                    if (!among.isEmpty()) {
                        wanted.filter(f.id().matchingAny(among));
                    }
                    all.add(wanted);
                })
                .fetchHits(most);
    }

    private Found found(Asked asked, boolean near, SearchResult<Long> readable, SearchResult<Long> others, Person me) {
        return new Found(
                total(readable),
                near,
                hits(readable.hits(), Wanted.of(asked, near), me),
                facets(readable),
                knownHits(others == null ? List.of() : others.hits(), me),
                total(others));
    }

    private static long total(SearchResult<Long> result) {
        return result == null ? 0 : result.total().hitCount();
    }

    private SearchResult<Long> search(
            Asked asked, Map<String, List<String>> handles, boolean near, boolean newestFirst, int offset, Person me) {
        return Search.session(em)
                .search(Edition.class)
                .select(f -> f.id(Long.class))
                .where((f, all) -> {
                    var conditions = new Conditions(f, zone, today());
                    all.add(f.bool().filter(conditions.readable(me)).must(conditions.asked(asked, handles, near)));
                })
                .sort(f -> newestFirst || asked.words().isEmpty()
                        ? f.composite().add(f.field(Fields.AT).desc())
                        : f.composite().add(f.score()).add(f.field(Fields.AT).desc()))
                .aggregation(
                        FILED, f -> f.terms().field(Fields.FILED, String.class).maxTermCount(Filed.MOST))
                .fetch(offset, A_PAGE);
    }

    /** Copy in work of others, by what all writers see of it; null where there is no such thing. */
    private SearchResult<Long> known(Asked asked, boolean near, Person me) {
        if (me.has(Role.EDITOR) || !asked.knownToAll()) {
            return null;
        }
        return Search.session(em)
                .search(Edition.class)
                .select(f -> f.id(Long.class))
                .where((f, all) -> {
                    var conditions = new Conditions(f, zone, today());
                    all.add(f.bool().filter(conditions.onlyKnown(me)).must(conditions.askedOfHeadlines(asked, near)));
                })
                // By what they see of it and by nothing else: not by when somebody last typed.
                .sort(f -> f.composite()
                        .add(f.score())
                        .add(f.field(Fields.DEADLINE).asc().missing().last()))
                .fetch(A_PAGE);
    }

    private List<SearchHit> hits(List<Long> ids, Wanted wanted, Person me) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = em
                .createQuery(READ, HitRow.class)
                .setParameter("ids", ids)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(HitRow::id, Function.identity()));
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(row -> row.marked(wanted))
                .toList();
    }

    private List<KnownHit> knownHits(List<Long> ids, Person me) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = em
                .createQuery(KNOWN, KnownHit.class)
                .setParameter("ids", ids)
                .setParameter("me", me)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(KnownHit::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private static Map<AskedField, Map<String, Long>> facets(SearchResult<Long> result) {
        return Filed.facets(result.aggregation(FILED), MOST_VALUES);
    }

    /** Whom each name that was typed can mean: a handle, a full, first or last name, or {@code me}. */
    private Map<String, List<String>> meant(Asked asked, Person me) {
        var typed = Stream.of(AskedField.BY, AskedField.EDITOR)
                .flatMap(field -> asked.of(field).stream())
                .map(AskedTerm::text)
                .distinct()
                .toList();
        var meant = new HashMap<String, List<String>>();
        if (typed.isEmpty()) {
            return meant;
        }
        var people = em.createQuery(MEANT, Object[].class)
                .setParameter(
                        "names",
                        typed.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList())
                .getResultList();
        for (var name : typed) {
            var wanted = name.toLowerCase(Locale.ROOT);
            var handles = people.stream()
                    .filter(row -> wanted.equals(row[0]) || isPart((String) row[1], wanted))
                    .map(row -> (String) row[0]);
            meant.put(name, wanted.equals("me") ? List.of(me.handle()) : handles.toList());
        }
        return meant;
    }

    private static boolean isPart(String name, String wanted) {
        return name.equals(wanted) || name.startsWith(wanted + " ") || name.endsWith(" " + wanted);
    }

    private LocalDate today() {
        return zone.day(clock.instant());
    }
}
