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

/** Finds what stands at a story's address. A story's page takes one query, one more when it has pictures, one more when it is
 * related to others. */
@ApplicationScoped
@Transactional
public class StoryPages {

    /** Those that are related besides, or come just before or after, are not shown twice. */
    private static final int MOST_MORE = 8;

    private static final String AT_ADDRESS = """
            select new org.thesop.site.StoryFacts(s.id, e.id, e.state, filed.slug, s.day, s.slug,
                shown.slug, shown.name, e.copy.headline, e.copy.deck, e.copy.dateline, e.copy.body, e.copy.summary,
                e.copy.language, e.copy.searchHeadline, coalesce(e.copy.genre, shown.genre), s.firstPublishedAt, s.updatedAt, s.fromArchive,
                case when s.historySince is null then false else true end, e.notice,
                shown.id, cast(function('tags_shown', e.id) as string),
                cast(function('notes_shown', s.id) as string), cast(function('credits_shown', e.id) as string),
                cast(function('beside_shown', shown.id, s.firstPublishedAt, s.id, coalesce(s.translationOf.id, s.id), %d) as string),
                (select count(r.id) from Story r where r.followUpOf = s or r.main = s or r = s.followUpOf or r = s.main))
            from StoryAddress a join a.story s join s.section filed join s.editions e join e.copy.section shown
            where a.section = :section and a.day = :day and a.slug = :slug and e.state in (PUBLISHED, WITHDRAWN)
            """.formatted(MOST_MORE);

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
        var tagged = ShownTag.read(facts.tags());
        tagged.forEach(tag -> shown.tagName(tag.slug()));
        // What stands beside it is the section's own list.
        shown.section(facts.sectionId());
        return printing.print(
                facts,
                Credit.read(facts.credits()),
                Note.read(facts.notes()),
                Stream.concat(related(facts).stream(), Related.read(facts.beside()).stream())
                        .toList(),
                tagged);
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
