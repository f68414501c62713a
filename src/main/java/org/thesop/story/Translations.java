package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.platform.Language;

/** Stories in several languages: made, linked, and kept up to date with the one that was written first. */
@ApplicationScoped
@Transactional
public class Translations {

    private static final String IN_GROUP = """
            select new org.thesop.story.TranslationRow(e.id, s.id, e.copy.language, e.copy.headline, e.state, f.slug, s.day, s.slug,
                case when s = :first then true else false end,
                case when s.translatedEdition is not null and exists (select l.id from Edition l
                    where l.story = :first and l.state = 'PUBLISHED' and l <> s.translatedEdition) then true else false end)
            from Edition e join e.story s left join s.section f
            where (s = :first or s.translationOf = :first) and e.state not in ('SUPERSEDED', 'SPIKED')
            order by case when s = :first then 0 else 1 end, s.id, case when e.state in ('PUBLISHED', 'WITHDRAWN') then 0 else 1 end, e.id
            """;

    private static final String BEHIND = "select " + Stories.ROW_COLUMNS + Stories.ROW_TABLES + """
            where e.state = 'PUBLISHED' and s.translatedEdition is not null and exists (select l.id from Edition l
                where l.story = s.translationOf and l.state = 'PUBLISHED' and l <> s.translatedEdition)
            order by e.publishedAt desc, e.id desc
            """;

    private static final String OF_STORY = """
            select distinct t from Story t join fetch t.editions where t.translationOf.id = :story order by t.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Writing writing;

    @Inject
    Clock clock;

    /**
     * Starts a translation with the words that readers have; whoever starts it is its writer, and is credited for it.
     *
     * @param edition of the story to translate, which is out
     * @throws ClashException when its group has the language
     * @throws UnknownEditionException when readers do not have it
     */
    public Edition begin(long edition, Language into, Person by) {
        var story = editions.open(edition, by).story();
        var first = editions.firstHeldStill(story);
        var live = out(story, edition);
        refuse(hasLanguage(first, into.tag(), null), Companions.Clash.LANGUAGE_TAKEN);
        var begun = writing.start(live.copy().in(into), List.of(by), bylines(live, by), ask(by));
        begun.story().translates(out(first, edition));
        return begun;
    }

    private Ask ask(Person by) {
        return Ask.by(by, clock.instant());
    }

    private static Edition out(Story story, long edition) {
        return story.live().filter(Permissions::isOut).orElseThrow(() -> new UnknownEditionException(edition));
    }

    /** Those who wrote it keep their credit; whoever put it into another language is named at the end. */
    private static List<Byline> bylines(Edition from, Person by) {
        var bylines = new ArrayList<>(from.bylines().stream()
                .filter(each -> each.credit() != Byline.Credit.TRANSLATED)
                .toList());
        bylines.add(Byline.of(by, by.title(), Byline.Credit.TRANSLATED, Byline.Place.AT_END));
        return bylines;
    }

    /**
     * Says that the story of this edition is a translation of another one, which is out.
     *
     * @throws ForbiddenException when the person is no editor
     * @throws ClashException when the two cannot be in one group
     */
    public void link(long edition, Story other, Person by) {
        var opened = editions.open(edition, by);
        if (!Permissions.mayLinkTranslations(opened, by)) {
            throw new ForbiddenException("translation of edition " + edition + " by " + by);
        }
        var there = em.find(Story.class, other.id());
        var story = opened.story();
        var first = editions.firstHeldStill(there, story);
        var language = opened.copy().language();
        refuse(story.sameAs(there), Companions.Clash.ITSELF);
        clash(story, first, language).ifPresent(why -> refuse(true, why));
        story.translates(out(first, edition));
    }

    /** Why this story, in this language, cannot be a translation of that first one; empty when it can. */
    Optional<Companions.Clash> clash(Story story, Story first, String language) {
        if (story.sameAs(first)) {
            return Optional.of(Companions.Clash.ITSELF);
        }
        if (hasTranslations(story)) {
            return Optional.of(Companions.Clash.HAS_TRANSLATIONS);
        }
        return hasLanguage(first, language, story) ? Optional.of(Companions.Clash.LANGUAGE_TAKEN) : Optional.empty();
    }

    /** Takes the story of this edition out of its group. */
    public void unlink(long edition, Person by) {
        changing(edition, by).translatesNothing();
    }

    /** Says that it says what the newest edition of the first one says. */
    public void isUpToDate(long edition, Person by) {
        var story = changing(edition, by);
        story.translationOf().flatMap(Story::live).filter(Permissions::isOut).ifPresent(story::translates);
    }

    private Story changing(long edition, Person by) {
        var found = editions.lock(edition);
        if (!Permissions.mayKeepTranslation(found, by)) {
            throw new ForbiddenException("translation of edition " + edition + " by " + by);
        }
        return found.story();
    }

    private boolean hasTranslations(Story story) {
        return !em.createQuery("select t.id from Story t where t.translationOf = :story", Long.class)
                .setParameter("story", story)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private boolean hasLanguage(Story first, String language, Story besides) {
        return rows(first).stream()
                .filter(row -> besides == null || !row.storyId().equals(besides.id()))
                .anyMatch(row -> Language.same(row.language(), language));
    }

    private static void refuse(boolean stands, Companions.Clash why) {
        if (stands) {
            throw new ClashException(why);
        }
    }

    /**
     * The group of the story of this edition as somebody sees it, the first one first, each story once; empty for a story that
     * stands for itself.
     *
     * @throws ForbiddenException when the person may not read the edition
     */
    public List<TranslationRow> of(long edition, Person reader) {
        return of(editions.open(edition, reader).story(), reader);
    }

    /** The same of a story that somebody reads. */
    public List<TranslationRow> of(Story story, Person reader) {
        var seen = rows(story.translationOf().orElse(story)).stream()
                .filter(row -> row.out() || mayKnow(row, reader))
                .toList();
        return seen.size() < 2 ? List.of() : seen;
    }

    private boolean mayKnow(TranslationRow row, Person reader) {
        return Permissions.mayKnow(em.find(Edition.class, row.editionId()), reader);
    }

    private List<TranslationRow> rows(Story first) {
        var each = new LinkedHashMap<Long, TranslationRow>();
        em.createQuery(IN_GROUP, TranslationRow.class)
                .setParameter("first", first)
                .getResultList()
                .forEach(row -> each.putIfAbsent(row.storyId(), row));
        return List.copyOf(each.values());
    }

    /** What changed in the first one since the story of this edition said the same; empty where nothing did. */
    public Optional<SourceChange> behind(long edition, Person reader) {
        var story = editions.open(edition, reader).story();
        return story.ahead()
                .map(ahead -> new SourceChange(story.translatedEdition().orElseThrow(), ahead));
    }

    /** Translations that readers have, and that do not say what the first one says by now; the newest first. */
    public List<StoryRow> behind(int most) {
        return em.createQuery(BEHIND, StoryRow.class).setMaxResults(most).getResultList();
    }

    /** The newest edition of each translation of a story, for whoever tells their writers of a change. */
    public Collection<Edition> of(long story) {
        return em.createQuery(OF_STORY, Story.class).setParameter("story", story).getResultList().stream()
                .flatMap(each -> each.newest().stream())
                .toList();
    }
}
