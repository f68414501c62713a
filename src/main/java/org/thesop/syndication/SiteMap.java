package org.thesop.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.site.ArchiveList.Month;
import org.thesop.site.ArchivePages;
import org.thesop.site.Navigation;
import org.thesop.site.SectionLink;
import org.thesop.story.StoryAddress;
import org.thesop.syndication.MapFile.What;
import org.thesop.syndication.MapLine.Alternate;

/**
 * All public pages, for search engines. Read a few thousand lines at a time, each from where the last ended: a million stories
 * are never in memory, and nobody who reads slowly holds on to a connection of the database.
 */
@ApplicationScoped
@Transactional
public class SiteMap {

    /** So many lines at a time. */
    static final int A_TIME = 5_000;

    /** Search engines take no more than these as news. */
    private static final int MOST_NEWS = 1_000;

    private static final Duration NEWS = Duration.ofDays(2);

    private static final String STORIES = """
            select new org.thesop.syndication.MapLine(s.id, filed.slug, s.day, s.slug,
                coalesce(s.updatedAt, s.firstPublishedAt))
            from Story s join s.section filed
            where s.id > :after and s.id <= :last
                and exists (select 1 from Edition e where e.story = s and e.state = PUBLISHED) order by s.id
            """;

    /** Whole groups, of which any story stands between two of these ids. */
    private static final String IN_LANGUAGES = """
            select g.first, t.id, filed.slug, t.day, t.slug, e.language
            from (select translation_of_id as first from story where translation_of_id is not null
                    and (id > :after and id <= :last or translation_of_id > :after and translation_of_id <= :last)
                group by translation_of_id) g
                join story t on t.id = g.first or t.translation_of_id = g.first
                join edition e on e.story_id = t.id and e.state = 'PUBLISHED' join section filed on filed.id = t.section_id
            order by g.first, e.language, t.id
            """;

    private static final String PEOPLE = """
            select new org.thesop.syndication.MapLine(p.id, p.handle) from Person p
            where p.id > :after and p.id <= :last and p.listed = true order by p.id
            """;

    /** A tag under whose own word or a synonym's anything is out. */
    private static final String FILLED = """
            t.into_id is null and (
                exists (select 1 from edition e where e.state = 'PUBLISHED' and tag_slugs(e.tags) && array[t.slug])
                or exists (select 1 from tag s where s.into_id = t.id and exists (select 1 from edition e
                    where e.state = 'PUBLISHED' and tag_slugs(e.tags) && array[s.slug])))
            """;

    private static final String TAGS = "select t.id, t.slug from tag t where t.id > :after and t.id <= :last and "
            + FILLED + " order by t.id limit :most";

    private static final String NEWEST = """
            select new org.thesop.syndication.NewsLine(filed.slug, s.day, s.slug, e.copy.language,
                s.firstPublishedAt, e.copy.headline)
            from Edition e join e.story s join s.section filed
            where e.state = PUBLISHED and s.firstPublishedAt > :since and s.fromArchive = false
            order by s.firstPublishedAt desc, s.id desc
            """;

    /** The ranges that have anything in them: one look at each, whose answer is its first row. */
    private static final String STORY_FILES = """
            select cast(n as int) + 1 from generate_series(0, (select coalesce(max(id), 0) from story) / :size) n
            where exists (select 1 from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED'
                where s.id > n * :size and s.id <= (n + 1) * :size) order by 1
            """;

    private static final String PEOPLE_FILES = """
            select cast(n as int) + 1 from generate_series(0, (select coalesce(max(id), 0) from person) / :size) n
            where exists (select 1 from person p
                where p.listed and p.id > n * :size and p.id <= (n + 1) * :size) order by 1
            """;

    private static final String TAG_FILES = """
            select cast(n as int) + 1 from generate_series(0, (select coalesce(max(id), 0) from tag) / :size) n
            where exists (select 1 from tag t where t.id > n * :size and t.id <= (n + 1) * :size and
            """ + FILLED + ") order by 1";

    private static final List<String> OWN_PAGES = List.of(
            "/",
            "/writers",
            "/editors",
            "/managing-editors",
            "/about",
            "/support",
            "/contact",
            "/privacy",
            "/newsletter",
            "/corrections",
            "/archive",
            "/search",
            "/record",
            "/feeds");

    @PersistenceContext
    EntityManager em;

    @Inject
    Navigation navigation;

    @Inject
    ArchivePages archive;

    @Inject
    Clock clock;

    /** The files that have a line, in one order. */
    public List<MapFile> files() {
        var files = new ArrayList<MapFile>();
        files.add(new MapFile(What.PAGES, 1));
        files.addAll(files(What.STORIES, STORY_FILES));
        files.addAll(files(What.PEOPLE, PEOPLE_FILES));
        files.addAll(files(What.TAGS, TAG_FILES));
        return files;
    }

    @SuppressWarnings("unchecked")
    private List<MapFile> files(What what, String query) {
        List<Number> numbers =
                em.createNativeQuery(query).setParameter("size", MapFile.MOST).getResultList();
        return numbers.stream()
                .map(number -> new MapFile(what, number.intValue()))
                .toList();
    }

    /** The first lines of a file; none when there is nothing in it. */
    public List<MapLine> first(MapFile file) {
        return lines(file, file.before());
    }

    /**
     * The next lines of a file.
     *
     * @param after the id of the last line that was had
     * @return at most {@link #A_TIME}; none when there are no more
     */
    public List<MapLine> lines(MapFile file, long after) {
        return switch (file.what()) {
            case STORIES -> inLanguages(lines(STORIES, file, after), after);
            case PEOPLE -> lines(PEOPLE, file, after);
            case TAGS -> tags(file, after);
            case PAGES -> file.number() == 1 && after == 0 ? pages() : List.of();
        };
    }

    private List<MapLine> lines(String query, MapFile file, long after) {
        return em.createQuery(query, MapLine.class)
                .setParameter("after", after)
                .setParameter("last", file.last())
                .setMaxResults(A_TIME)
                .getResultList();
    }

    /** Which of these stories say the same as others, in one question for all of them. */
    @SuppressWarnings("unchecked")
    private List<MapLine> inLanguages(List<MapLine> lines, long after) {
        if (lines.isEmpty()) {
            return lines;
        }
        List<Object[]> rows = em.createNativeQuery(IN_LANGUAGES)
                .setParameter("after", after)
                .setParameter("last", lines.get(lines.size() - 1).id())
                .getResultList();
        var groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).longValue(), LinkedHashMap::new, toAlternates()));
        var groupOf = rows.stream()
                .collect(Collectors.toMap(
                        row -> ((Number) row[1]).longValue(),
                        row -> ((Number) row[0]).longValue(),
                        (one, same) -> one));
        return lines.stream()
                .map(line -> line.in(others(groups.getOrDefault(groupOf.get(line.id()), List.of()))))
                .toList();
    }

    private static Collector<Object[], ?, List<Alternate>> toAlternates() {
        return Collectors.mapping(
                row -> new Alternate(
                        (String) row[5],
                        StoryAddress.path((String) row[2], ((java.sql.Date) row[3]).toLocalDate(), (String) row[4])),
                Collectors.toList());
    }

    /** A story that readers find in one language alone has none. */
    private static List<Alternate> others(List<Alternate> group) {
        return group.size() < 2 ? List.of() : group;
    }

    @SuppressWarnings("unchecked")
    private List<MapLine> tags(MapFile file, long after) {
        List<Object[]> rows = em.createNativeQuery(TAGS)
                .setParameter("after", after)
                .setParameter("last", file.last())
                .setParameter("most", A_TIME)
                .getResultList();
        return rows.stream()
                .map(row -> new MapLine(((Number) row[0]).longValue(), "/tag/" + row[1], null))
                .toList();
    }

    private List<MapLine> pages() {
        var paths = Stream.of(
                        OWN_PAGES.stream(),
                        navigation.sections().stream().map(SectionLink::path),
                        archive.overview().years().stream()
                                .flatMap(year -> year.months().stream())
                                .map(Month::path))
                .flatMap(each -> each)
                .toList();
        return Stream.iterate(0, at -> at < paths.size(), at -> at + 1)
                .map(at -> new MapLine(at + 1L, paths.get(at), null))
                .toList();
    }

    /** What came out in the last two days, newest first. */
    public List<NewsLine> news() {
        return em.createQuery(NEWEST, NewsLine.class)
                .setParameter("since", clock.instant().minus(NEWS))
                .setMaxResults(MOST_NEWS)
                .getResultList();
    }
}
