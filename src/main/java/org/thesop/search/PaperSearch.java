package org.thesop.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.jboss.logging.Logger;
import org.thesop.platform.PaperZone;
import org.thesop.search.PaperFound.Facet;
import org.thesop.story.Edition;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.StoryAddress;

/**
 * Searches what readers have, for readers. The index finds; the database says once more what is out, so that what was taken
 * down a moment ago is not shown. Whatever is typed, it is words: what a desk may ask for besides, readers may not.
 */
@ApplicationScoped
@Transactional
public class PaperSearch {

    static final int A_PAGE = 20;

    private static final Logger LOG = Logger.getLogger(PaperSearch.class);

    private static final int MOST_VALUES = 8;

    /** Anybody may ask, as often as they like: no question may cost much. */
    private static final int MOST_WORDS = 8;

    private static final int SHORTEST_BEGINNING = 4;

    private static final int LONGEST_SECONDS = 2;

    /** Nobody reads so many. Beyond them the index looks only for what is better than the best it has, and counts nothing. */
    private static final int MOST_COUNTED = 10_000;

    private static final int MOST_SUGGESTED = 40;

    private static final AggregationKey<Map<String, Long>> FILED = AggregationKey.of(Fields.OUT_FILED);

    private static final String READ = """
            select new org.thesop.search.PaperRow(e.id, e.copy.headline, e.copy.deck, e.copy.body, x.slug, x.name,
                e.copy.language, s.firstPublishedAt, f.slug, s.day, s.slug)
            from Edition e join e.story s join e.copy.section x join s.section f
            where e.id in :ids and e.state = PUBLISHED
            """;

    private static final String NAMES = """
            select b.edition_id, string_agg(b.name, ', ' order by b.position) from byline b
            where b.edition_id in (:ids) and b.credit = 'WORDS' group by b.edition_id
            """;

    private static final String YEARS =
            "select min(s.firstPublishedAt), max(s.firstPublishedAt) from Story s where s.firstPublishedAt is not null";

    private static final String LISTED =
            "select p.handle, p.name from Person p where p.handle in :handles and p.listed = true";

    /** The tags of the newest stories, those of most of them first. */
    private static final String SUGGESTED = """
            select r.name from (
                select e.tags from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED'
                where s.first_published_at is not null order by s.first_published_at desc, s.id desc limit 300) newest,
                unnest(tag_slugs(newest.tags)) u(slug) join tag t on t.slug = u.slug
                join tag r on r.id = coalesce(t.into_id, t.id)
            group by r.id, r.name order by count(*) desc, r.name limit :most
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Stories stories;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** What a reader finds. */
    public PaperFound find(PaperQuestion question) {
        var asked = words(question);
        if (question.isEmpty() || !question.words().isEmpty() && asked.isEmpty()) {
            return PaperFound.NOTHING;
        }
        if (!question.by().isEmpty() && names(List.of(question.by())).isEmpty()) {
            return PaperFound.NOTHING;
        }
        try {
            var exact = search(question, asked, false, false);
            if (exact.total().hitCountLowerBound() > 0 || !Conditions.forgives(asked)) {
                return found(question, asked, false, exact);
            }
            return found(question, asked, true, search(question, asked, true, false));
        } catch (SearchTimeoutException costsTooMuch) {
            LOG.infof("A reader's search was given up after %d seconds.", LONGEST_SECONDS);
            return PaperFound.GIVEN_UP;
        }
    }

    /** A name that it asks for; the handle where readers find nobody under it. */
    public String nameOf(String handle) {
        return names(List.of(handle)).getOrDefault(handle, handle);
    }

    /** Words that the newest stories are about, for who does not know what to ask. */
    @SuppressWarnings("unchecked")
    public List<String> suggested() {
        return em.createNativeQuery(SUGGESTED)
                .setParameter("most", MOST_SUGGESTED)
                .getResultList();
    }

    /** A quote that does not end is none. */
    private Asked words(PaperQuestion question) {
        var typed = question.words().replace(':', ' ').replace('“', '"').replace('”', '"');
        var quotes = typed.chars().filter(sign -> sign == '"').count();
        return AskedReader.read(quotes % 2 == 0 ? typed : typed.replace('"', ' '), List.of(), today())
                .atMost(MOST_WORDS, SHORTEST_BEGINNING);
    }

    private LocalDate today() {
        return zone.day(clock.instant());
    }

    /**
     * A page of the best, or of the newest.
     *
     * @param whole true for all that is found, counted by section, year and writer, what is equally good by its day; else by the score
     *     alone and counted no further than {@link #MOST_COUNTED}, so that the index can pass over what is no better than the best it has
     */
    private SearchResult<Long> search(PaperQuestion question, Asked asked, boolean near, boolean whole) {
        var query = Search.session(em)
                .search(Edition.class)
                .select(f -> f.id(Long.class))
                .where((f, all) -> all.add(wanted(f, question, asked, near)))
                .sort(f -> {
                    var order = f.composite();
                    var isByDay = question.newest() || asked.isEmpty();
                    if (!isByDay) {
                        order.add(f.score());
                    }
                    return isByDay || whole
                            ? order.add(f.field(Fields.FIRST_OUT).desc())
                            : order;
                })
                // Given up as a whole: what is cut short cannot be counted.
                .failAfter(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (whole) {
            query.aggregation(
                    FILED, f -> f.terms().field(Fields.OUT_FILED, String.class).maxTermCount(Filed.MOST));
        } else {
            query.totalHitCountThreshold(MOST_COUNTED);
        }
        return query.fetch((question.page() - 1) * A_PAGE, A_PAGE);
    }

    private SearchPredicate wanted(SearchPredicateFactory f, PaperQuestion question, Asked asked, boolean near) {
        var wanted = f.bool()
                .filter(f.match().field(Fields.OUT).matching(true))
                .must(new Conditions(f, zone, today()).asked(asked, Map.of(), near));
        if (!question.section().isEmpty()) {
            wanted.filter(f.match().field(Fields.SECTION).matching(question.section()));
        }
        if (!question.by().isEmpty()) {
            wanted.filter(f.match().field(Fields.CREDITED).matching(question.by()));
        }
        if (!question.year().isEmpty()) {
            var year = Integer.parseInt(question.year());
            wanted.filter(f.range().field(Fields.FIRST_OUT).between(start(year), start(year + 1) - 1));
        }
        return wanted.toPredicate();
    }

    private long start(int year) {
        return zone.start(LocalDate.of(year, 1, 1)).toEpochMilli();
    }

    private PaperFound found(PaperQuestion question, Asked asked, boolean near, SearchResult<Long> first) {
        var isCounted = first.total().isHitCountExact();
        var result = isCounted && first.total().hitCount() > 0 ? search(question, asked, near, true) : first;
        var rows = rows(result.hits());
        // Beyond what is counted the index knows only that there are more.
        var total = isCounted ? result.total().hitCount() : MOST_COUNTED;
        var last = Math.min(total, (long) PaperQuestion.MOST_PAGES * A_PAGE);
        var found = new PaperFound(
                total,
                !isCounted,
                false,
                near,
                near ? Meant.instead(asked, texts(rows)).orElse(null) : null,
                (long) question.page() * A_PAGE < last,
                hits(rows, Wanted.of(asked, near)),
                List.of(),
                List.of(),
                List.of());
        if (total == 0) {
            return found;
        }
        return isCounted
                ? narrowed(found, Filed.facets(result.aggregation(FILED), MOST_VALUES))
                : found.narrowedBy(everySection(), List.of(), everyYear());
    }

    private PaperFound narrowed(PaperFound found, Map<AskedField, Map<String, Long>> counts) {
        return found.narrowedBy(
                sections(counts.get(AskedField.SECTION)),
                writers(counts.get(AskedField.BY)),
                years(counts.get(AskedField.AFTER)));
    }

    /** Of so many there is something in each. */
    private List<Facet> everySection() {
        return stories.sections().stream()
                .map(section -> new Facet(section.slug(), section.name(), Facet.NOT_COUNTED))
                .toList();
    }

    private List<Facet> everyYear() {
        var ends = em.createQuery(YEARS, Object[].class).getSingleResult();
        if (ends[0] == null) {
            return List.of();
        }
        var first = zone.day((Instant) ends[0]).getYear();
        var last = zone.day((Instant) ends[1]).getYear();
        return IntStream.rangeClosed(0, last - first)
                .mapToObj(back -> String.valueOf(last - back))
                .map(year -> new Facet(year, year, Facet.NOT_COUNTED))
                .toList();
    }

    private List<PaperRow> rows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = em.createQuery(READ, PaperRow.class).setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.toMap(PaperRow::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private static List<String> texts(List<PaperRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.headline(), row.text()))
                .toList();
    }

    private List<PaperHit> hits(List<PaperRow> rows, Wanted wanted) {
        var names = bylines(rows);
        var now = clock.instant();
        return rows.stream()
                .map(row -> new PaperHit(
                        StoryAddress.path(row.addressSection(), row.day(), row.slug()),
                        Section.path(row.section()),
                        row.sectionName(),
                        row.language(),
                        Excerpt.whole(row.headline(), wanted),
                        Excerpt.of(row.text(), wanted),
                        names.getOrDefault(row.id(), ""),
                        zone.recent(row.firstPublishedAt(), now),
                        row.firstPublishedAt().truncatedTo(ChronoUnit.SECONDS).toString()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<Long, String> bylines(List<PaperRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<Object[]> found = em.createNativeQuery(NAMES)
                .setParameter("ids", rows.stream().map(PaperRow::id).toList())
                .getResultList();
        return found.stream().collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> (String) row[1]));
    }

    private List<Facet> sections(Map<String, Long> counts) {
        var names = stories.sections().stream().collect(Collectors.toMap(Section::slug, Section::name));
        return counts.entrySet().stream()
                .filter(each -> names.containsKey(each.getKey()))
                .map(each -> new Facet(each.getKey(), names.get(each.getKey()), each.getValue()))
                .toList();
    }

    /** Whoever does not want to be found is not named as one by whom much was found. */
    private List<Facet> writers(Map<String, Long> counts) {
        var names = names(List.copyOf(counts.keySet()));
        return counts.entrySet().stream()
                .filter(each -> names.containsKey(each.getKey()))
                .map(each -> new Facet(each.getKey(), names.get(each.getKey()), each.getValue()))
                .toList();
    }

    private Map<String, String> names(List<String> handles) {
        return handles.isEmpty()
                ? Map.of()
                : em.createQuery(LISTED, Object[].class)
                        .setParameter("handles", handles)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static List<Facet> years(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByKey().reversed())
                .map(each -> new Facet(each.getKey(), each.getKey(), each.getValue()))
                .toList();
    }
}
