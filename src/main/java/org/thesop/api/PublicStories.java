package org.thesop.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.house.ShownTag;
import org.thesop.house.Tags;
import org.thesop.site.Cursor;
import org.thesop.site.TagPages;

/**
 * The published stories for programs: however many are asked for at once, one query finds them, two more say what is on them.
 * A filter that few stories pass is looked up first, and these few are put in order; else the newest are gone through, but never
 * more than so many for one page: then it holds what was found by there, and says where to go on.
 */
@ApplicationScoped
@Transactional
public class PublicStories {

    /** So many are put in order faster than a paper is gone through. */
    static final int FEW = 1_000;

    /** Stories gone through for one page at most. */
    static final int LOOKED_AT = 10_000;

    private static final Instant OLDEST = Instant.parse("0001-01-01T00:00:00Z");

    /** Where the index begins and ends, whatever is asked: nothing outside is gone through. */
    private static final String BETWEEN = """
             (s.first_published_at, s.id) < (cast(:at as timestamptz), :id) and s.first_published_at >= cast(:from as timestamptz)
            """;

    private static final String NEWEST_FIRST = " order by s.first_published_at desc, s.id desc ";

    private static final String ALL = """
            select e.id from edition e join story s on s.id = e.story_id where e.state = 'PUBLISHED' and
            """ + BETWEEN;

    private static final String THESE = ALL + " and e.id = any(cast(:few as bigint[])) ";

    private static final String LOOKED_THROUGH = """
            select e.id from (select s.id, s.first_published_at from story s where
            """ + BETWEEN + NEWEST_FIRST + """
            limit :looked) s join edition e on e.story_id = s.id and e.state = 'PUBLISHED' where true
            """;

    /** The last of those that were gone through, where there may be more. */
    private static final String LAST_LOOKED_AT = "select s.first_published_at, s.id from story s where " + BETWEEN
            + NEWEST_FIRST + " offset :looked limit 1";

    private static final String OF_SECTION = """
            select e.id from section x left join section p on p.id = x.parent_id
                join edition e on e.section_id = x.id and e.state = 'PUBLISHED'
            where :section in (x.slug, p.slug) limit :few
            """;

    private static final String OF_PERSON = """
            select e.id from person p join byline b on b.person_id = p.id
                join edition e on e.id = b.edition_id and e.state = 'PUBLISHED'
            where p.handle = :person and p.listed and b.credit in ('WORDS', 'PICTURES') limit :few
            """;

    private static final String OF_TAG = """
            select e.id from edition e where e.state = 'PUBLISHED' and tag_slugs(e.tags) && cast(:tags as text[]) limit :few
            """;

    private static final String OF_LANGUAGE = """
            select e.id from edition e where e.state = 'PUBLISHED' and e.language = :language limit :few
            """;

    private static final String IN_SECTION = """
             and e.section_id in (select x.id from section x left join section p on p.id = x.parent_id
                where :section in (x.slug, p.slug))
            """;

    private static final String BY_PERSON = """
             and exists (select 1 from byline b join person p on p.id = b.person_id
                where b.edition_id = e.id and p.handle = :person and p.listed and b.credit in ('WORDS', 'PICTURES'))
            """;

    private static final String WITH_TAG = " and tag_slugs(e.tags) && cast(:tags as text[]) ";

    private static final String IN_LANGUAGE = " and e.language = :language ";

    private static final String LINES = """
            select new org.thesop.api.StoryLine(s.id, e.id, filed.slug, s.day, s.slug, shown.slug, shown.name,
                e.copy.language, e.copy.headline, e.copy.deck, e.copy.summary, s.firstPublishedAt, s.updatedAt)
            from Edition e join e.story s join s.section filed join e.copy.section shown
            where e.id in :editions and e.state = PUBLISHED
            order by s.firstPublishedAt desc, s.id desc
            """;

    private static final String CREDITS = """
            select new org.thesop.api.StoryLine$By(e.id, b.name, b.title, b.credit,
                case when p.listed = true then p.handle else null end)
            from Edition e join e.bylines b left join b.person p where e.id in :editions order by e.id, index(b)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    TagPages tagPages;

    @Inject
    Tags tags;

    /**
     * A page of a list.
     *
     * @param credits of each story, by the id of its edition
     * @param next where the list goes on, null at its end
     */
    public record Page(List<StoryLine> stories, Map<Long, List<StoryLine.By>> credits, Cursor next) {}

    /** One thing that is asked of a story: what asks it of each, and what finds those for which it holds. */
    private record Asked(String of, String each, String name, Object value) {}

    /** Those found, newest first, and where it goes on when not all were looked at; null else. */
    private record Found(List<Long> editions, Cursor further) {}

    /** The newest that are as asked, at most so many. */
    public Page page(StoryFilter filter, int most) {
        var found = found(filter, most + 1);
        if (found.editions().isEmpty()) {
            return new Page(List.of(), Map.of(), found.further());
        }
        var isMore = found.editions().size() > most;
        var shown = isMore ? found.editions().subList(0, most) : found.editions();
        var lines = em.createQuery(LINES, StoryLine.class)
                .setParameter("editions", shown)
                .getResultList();
        var credits = em.createQuery(CREDITS, StoryLine.By.class)
                .setParameter("editions", shown)
                .getResultStream()
                .collect(Collectors.groupingBy(StoryLine.By::editionId));
        return new Page(
                lines,
                credits,
                isMore && !lines.isEmpty() ? lines.get(lines.size() - 1).cursor() : found.further());
    }

    private Found found(StoryFilter filter, int most) {
        var asked = asked(filter);
        if (asked.isEmpty()) {
            return new Found(
                    ids(span(ALL + NEWEST_FIRST + " limit :most", filter).setParameter("most", most)), null);
        }
        // The narrowest comes first: of its few, the others leave fewer.
        var few = ids(em.createNativeQuery(asked.get(0).of())
                .setParameter(asked.get(0).name(), asked.get(0).value())
                .setParameter("few", FEW + 1));
        if (few.isEmpty()) {
            return new Found(List.of(), null);
        }
        return few.size() <= FEW ? ofThese(few, asked, filter, most) : lookedThrough(asked, filter, most);
    }

    private Found ofThese(List<Long> few, List<Asked> asked, StoryFilter filter, int most) {
        var query = span(THESE + each(asked) + NEWEST_FIRST + " limit :most", filter)
                .setParameter("few", few.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .setParameter("most", most);
        asked.forEach(each -> query.setParameter(each.name(), each.value()));
        return new Found(ids(query), null);
    }

    private Found lookedThrough(List<Asked> asked, StoryFilter filter, int most) {
        var query = span(LOOKED_THROUGH + each(asked) + NEWEST_FIRST + " limit :most", filter)
                .setParameter("looked", LOOKED_AT)
                .setParameter("most", most);
        asked.forEach(each -> query.setParameter(each.name(), each.value()));
        var found = ids(query);
        return new Found(found, found.size() < most ? lastLookedAt(filter) : null);
    }

    @SuppressWarnings("unchecked")
    private Cursor lastLookedAt(StoryFilter filter) {
        List<Object[]> last = span(LAST_LOOKED_AT, filter)
                .setParameter("looked", LOOKED_AT - 1)
                .getResultList();
        return last.stream()
                .findFirst()
                .map(row -> new Cursor((Instant) row[0], ((Number) row[1]).longValue()))
                .orElse(null);
    }

    private static String each(List<Asked> asked) {
        return asked.stream().map(Asked::each).collect(Collectors.joining());
    }

    private List<Asked> asked(StoryFilter filter) {
        var asked = new ArrayList<Asked>();
        if (filter.person() != null) {
            asked.add(new Asked(OF_PERSON, BY_PERSON, "person", filter.person()));
        }
        if (filter.tag() != null) {
            asked.add(new Asked(OF_TAG, WITH_TAG, "tags", "{" + String.join(",", slugs(filter.tag())) + "}"));
        }
        if (filter.section() != null) {
            asked.add(new Asked(OF_SECTION, IN_SECTION, "section", filter.section()));
        }
        if (filter.language() != null) {
            asked.add(new Asked(OF_LANGUAGE, IN_LANGUAGE, "language", filter.language()));
        }
        return asked;
    }

    /** Between the moments that are asked for, from where the list goes on. */
    private Query span(String text, StoryFilter filter) {
        var after = after(filter);
        return em.createNativeQuery(text)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("from", filter.from() == null ? OLDEST : filter.from());
    }

    /** Before a moment comes what comes after the first story of that moment. */
    private static Cursor after(StoryFilter filter) {
        var after = filter.after() == null ? Cursor.NEWEST : filter.after();
        return filter.to() == null || after.at().isBefore(filter.to()) ? after : new Cursor(filter.to(), 0);
    }

    @SuppressWarnings("unchecked")
    private static List<Long> ids(Query query) {
        List<Number> ids = query.getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** The tag's own word and its synonyms; none of a word that no story had. */
    private List<String> slugs(String tag) {
        return tagPages.find(tag).map((ShownTag known) -> tags.slugs(known)).orElse(List.of());
    }
}
