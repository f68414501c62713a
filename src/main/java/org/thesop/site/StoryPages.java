package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thesop.house.ShownTag;
import org.thesop.newsstand.Shown;
import org.thesop.platform.Spoken;
import org.thesop.story.StoryAddress;

/** Finds what stands at a story's address. A story's page takes three queries, one more when it has pictures, one more when it
 * is related to others. */
@ApplicationScoped
@Transactional
public class StoryPages {

    private static final String AT_ADDRESS = """
            select new org.thesop.site.StoryFacts(s.id, e.id, e.state, filed.slug, s.day, s.slug,
                shown.slug, shown.name, e.copy.headline, e.copy.deck, e.copy.dateline, e.copy.body, e.copy.summary,
                e.copy.language, e.copy.searchHeadline, coalesce(e.copy.genre, shown.genre), s.firstPublishedAt, s.updatedAt, s.fromArchive,
                case when s.historySince is null then false else true end, e.notice,
                shown.id, cast(function('tags_shown', e.id) as string),
                cast(function('notes_shown', s.id) as string),
                (select count(r.id) from Story r where r.followUpOf = s or r.main = s or r = s.followUpOf or r = s.main),
                coalesce(s.translationOf.id, s.id))
            from StoryAddress a join a.story s join s.section filed join s.editions e join e.copy.section shown
            where a.section = :section and a.day = :day and a.slug = :slug and e.state in (PUBLISHED, WITHDRAWN)
            """;

    private static final String CREDITS = """
            select new org.thesop.site.Credit(b.name, b.title, b.credit, b.place,
                case when p.listed = true then p.handle else null end, case when p.listed = true then p.bio else null end)
            from Edition e join e.bylines b left join b.person p
            where e.id = :edition order by index(b)
            """;

    /** The numbers are those of {@link Related.As}. */
    private static final String RELATED = """
            select new org.thesop.site.Related(
                case when o = me.followUpOf then 0 when o.followUpOf = me then 1 when o = me.main then 2 else 3 end,
                filed.slug, o.day, o.slug, shown.copy.headline, shown.copy.language)
            from Story me, Story o join o.section filed join o.editions shown
            where me.id = :story and o <> me and shown.state = PUBLISHED
                and (o = me.followUpOf or o.followUpOf = me or o = me.main or o.main = me or o.main = me.main)
            order by o.place, o.firstPublishedAt, o.id
            """;

    /**
     * What stands beside it in its section, and its translations, in one question. Each part reads its few rows in the order of an index, by the section
     * that they were filed in and stand in; the numbers are those of {@link Related.As}.
     */
    private static final String BESIDE = """
            select b.which, filed.slug, b.day, b.slug, b.headline, b.language from (
            (select 4 as which, s.section_id, s.day, s.slug, e.headline, e.language, s.first_published_at, s.id
                from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED' and e.section_id = :section
                where s.section_id = :section and s.first_published_at is not null
                    and (s.first_published_at, s.id) < (cast(:at as timestamptz), :story)
                order by s.first_published_at desc, s.id desc limit 1)
            union all (select 5, s.section_id, s.day, s.slug, e.headline, e.language, s.first_published_at, s.id
                from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED' and e.section_id = :section
                where s.section_id = :section and s.first_published_at is not null
                    and (s.first_published_at, s.id) > (cast(:at as timestamptz), :story)
                order by s.first_published_at, s.id limit 1)
            union all (select 6, s.section_id, s.day, s.slug, e.headline, e.language, s.first_published_at, s.id
                from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED' and e.section_id = :section
                where s.section_id = :section and s.first_published_at is not null and s.id <> :story
                order by s.first_published_at desc, s.id desc limit :most)
            union all (select 7, s.section_id, s.day, s.slug, e.headline, e.language, s.first_published_at, s.id
                from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED'
                where (s.id = :first or s.translation_of_id = :first) and s.id <> :story
                order by e.language, s.id limit :most)) b
            join section filed on filed.id = b.section_id order by b.which, b.first_published_at desc, b.id desc
            """;

    private static final String INSTEAD = """
            select new org.thesop.site.PointedTo(filed.slug, o.day, o.slug, shown.copy.headline, shown.copy.language,
                e.sendsOn)
            from Edition e join e.pointsTo o join o.section filed join o.editions shown
            where e.id = :edition and shown.state = PUBLISHED
            """;

    private static final String KNOWN = """
            select new org.thesop.site.KnownAddress(filed.slug, s.day, s.slug)
            from StoryAddress a join a.story s join s.section filed join s.editions e
            where a.day = :day and a.slug = :slug and e.state in (PUBLISHED, WITHDRAWN) order by s.id
            """;

    private static final String IN_TABLE = """
            select filed.slug, s.day, s.slug from old_address o join story s on s.id = o.story_id
                join section filed on filed.id = s.section_id
            where o.path = :path
                and exists (select 1 from edition e where e.story_id = s.id and e.state in ('PUBLISHED', 'WITHDRAWN'))
            """;

    private static final int MOST_RELATED = 40;

    /** Those that are related besides, or come just before or after, are not shown twice. */
    private static final int MOST_MORE = 8;

    @PersistenceContext
    EntityManager em;

    @Inject
    StoryPrinting printing;

    @Inject
    Shown shown;

    /** The story, its notice, or where it has gone; empty when no story ever had this address. */
    public Optional<StoryAnswer> at(PublicAddress address) {
        var found = em.createQuery(AT_ADDRESS, StoryFacts.class)
                .setParameter("section", address.name())
                .setParameter("day", address.day())
                .setParameter("slug", address.slug())
                .getResultList();
        if (found.isEmpty()) {
            return known(address).map(StoryAnswer::moved);
        }
        var facts = found.get(0);
        shown.story(facts.storyId());
        Spoken.say(facts.language());
        var asked = StoryAddress.path(address.name(), address.day(), address.slug());
        if (!facts.path().equals(asked)) {
            return Optional.of(StoryAnswer.moved(facts.path()));
        }
        return Optional.of(facts.withdrawn() ? StoryAnswer.tells(withdrawn(facts)) : StoryAnswer.shows(printed(facts)));
    }

    /** The path that a story of the old site has now: by its slug and day, else by the table that imports fill. */
    public Optional<String> formerly(PublicAddress old) {
        return old.day() == null ? ledTo(old.name()) : known(old).or(() -> ledTo(old.name()));
    }

    private PublishedStory printed(StoryFacts facts) {
        var credits = em.createQuery(CREDITS, Credit.class)
                .setParameter("edition", facts.editionId())
                .getResultList();
        var tagged = ShownTag.read(facts.tags());
        tagged.forEach(tag -> shown.tagName(tag.slug()));
        // What stands beside it is the section's own list.
        shown.section(facts.sectionId());
        return printing.print(
                facts,
                credits,
                Note.read(facts.notes()),
                Stream.concat(related(facts).stream(), beside(facts).stream()).toList(),
                tagged);
    }

    @SuppressWarnings("unchecked")
    private List<Related> beside(StoryFacts facts) {
        List<Object[]> rows = em.createNativeQuery(BESIDE)
                .setParameter("section", facts.sectionId())
                .setParameter("at", facts.firstPublishedAt())
                .setParameter("story", facts.storyId())
                .setParameter("first", facts.first())
                .setParameter("most", MOST_MORE)
                .getResultList();
        return rows.stream()
                .map(row -> new Related(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        ((java.sql.Date) row[2]).toLocalDate(),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    private List<Related> related(StoryFacts facts) {
        return facts.related() == 0
                ? List.of()
                : em.createQuery(RELATED, Related.class)
                        .setParameter("story", facts.storyId())
                        .setMaxResults(MOST_RELATED)
                        .getResultList();
    }

    /** With the story that stands for it, as long as readers find that one: so nobody is led in a circle. */
    private WithdrawnStory withdrawn(StoryFacts facts) {
        var instead = em.createQuery(INSTEAD, PointedTo.class)
                .setParameter("edition", facts.editionId())
                .getResultStream()
                .findFirst()
                .orElse(null);
        return new WithdrawnStory(facts.section(), facts.sectionName(), facts.notice(), facts.language(), instead);
    }

    /** A slug and a day are enough when they were once an address, whatever section was named with them. */
    private Optional<String> known(PublicAddress address) {
        return em.createQuery(KNOWN, KnownAddress.class)
                .setParameter("day", address.day())
                .setParameter("slug", address.slug())
                .setMaxResults(1)
                .getResultStream()
                .map(KnownAddress::path)
                .findFirst();
    }

    /**
     * The path of the story that the table leads an address to.
     *
     * @param whole path and query as they came
     */
    public Optional<String> ledTo(String whole) {
        var rows = rows(whole);
        var query = whole.indexOf('?');
        if (rows.isEmpty() && query > 0) {
            rows = rows(whole.substring(0, query));
        }
        return rows.stream()
                .map(row -> StoryAddress.path((String) row[0], ((java.sql.Date) row[1]).toLocalDate(), (String) row[2]))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String path) {
        return em.createNativeQuery(IN_TABLE).setParameter("path", path).getResultList();
    }
}
