package org.thesop.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.house.ShownTag;
import org.thesop.house.Tags;
import org.thesop.site.Cursor;
import org.thesop.site.TagPages;

/** The published stories for programs: however many are asked for at once, one query finds them, two more say what is on them. */
@ApplicationScoped
@Transactional
public class PublicStories {

    private static final String FOUND = """
            select e.id from edition e join story s on s.id = e.story_id
            where e.state = 'PUBLISHED' and (s.first_published_at, s.id) < (cast(:at as timestamptz), :id)
            """;

    private static final String NEWEST_FIRST = " order by s.first_published_at desc, s.id desc limit :most";

    /**
     * That there is any such story is asked once and first: of a section, a person or a language that has none, the whole paper would be
     * gone through for nothing.
     */
    private static final String IN_SECTION = """
             and exists (select 1 from section x left join section p on p.id = x.parent_id
                join edition o on o.section_id = x.id and o.state = 'PUBLISHED' where :section in (x.slug, p.slug))
             and e.section_id in (select x.id from section x left join section p on p.id = x.parent_id
                where :section in (x.slug, p.slug))
            """;

    private static final String BY_PERSON = """
             and exists (select 1 from person p join byline b on b.person_id = p.id
                join edition o on o.id = b.edition_id and o.state = 'PUBLISHED'
                where p.handle = :person and p.listed and b.credit in ('WORDS', 'PICTURES'))
             and exists (select 1 from byline b join person p on p.id = b.person_id
                where b.edition_id = e.id and p.handle = :person and p.listed and b.credit in ('WORDS', 'PICTURES'))
            """;

    private static final String IN_LANGUAGE = """
             and exists (select 1 from edition o where o.state = 'PUBLISHED' and o.language = :language)
             and e.language = :language
            """;

    private static final String WITH_TAG = " and tag_slugs(e.tags) && cast(:tags as text[])";

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

    /** The newest that are as asked, at most so many. */
    public Page page(StoryFilter filter, int most) {
        var found = found(filter, most + 1);
        if (found.isEmpty()) {
            return new Page(List.of(), Map.of(), null);
        }
        var isMore = found.size() > most;
        var shown = isMore ? found.subList(0, most) : found;
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
                isMore && !lines.isEmpty() ? lines.get(lines.size() - 1).cursor() : null);
    }

    private List<Long> found(StoryFilter filter, int most) {
        var tagged = filter.tag() == null ? List.<String>of() : slugs(filter.tag());
        if (filter.tag() != null && tagged.isEmpty()) {
            return List.of();
        }
        var after = filter.after() == null ? Cursor.NEWEST : filter.after();
        var asked = new LinkedHashMap<String, Object>();
        asked.put("at", after.at());
        asked.put("id", after.id());
        asked.put("most", most);
        var query = new StringBuilder(FOUND);
        if (filter.section() != null) {
            query.append(IN_SECTION);
            asked.put("section", filter.section());
        }
        if (filter.person() != null) {
            query.append(BY_PERSON);
            asked.put("person", filter.person());
        }
        if (filter.tag() != null) {
            query.append(WITH_TAG);
            asked.put("tags", "{" + String.join(",", tagged) + "}");
        }
        if (filter.language() != null) {
            query.append(IN_LANGUAGE);
            asked.put("language", filter.language());
        }
        if (filter.from() != null) {
            query.append(" and s.first_published_at >= cast(:from as timestamptz)");
            asked.put("from", filter.from());
        }
        if (filter.to() != null) {
            query.append(" and s.first_published_at < cast(:to as timestamptz)");
            asked.put("to", filter.to());
        }
        return ids(em.createNativeQuery(query.append(NEWEST_FIRST).toString()), asked);
    }

    @SuppressWarnings("unchecked")
    private static List<Long> ids(Query query, Map<String, Object> asked) {
        asked.forEach(query::setParameter);
        List<Number> ids = query.getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** The tag's own word and its synonyms; none of a word that no story had. */
    private List<String> slugs(String tag) {
        return tagPages.find(tag).map((ShownTag known) -> tags.slugs(known)).orElse(List.of());
    }
}
