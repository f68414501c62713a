package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thesop.platform.PaperZone;

/** Gives each story its address, once and for good. */
@ApplicationScoped
@Transactional
public class Addresses {

    /**
     * Takes an address that no story has or had. Who asks for the same one meanwhile waits for the end of this transaction, and
     * nobody else; so long the section keeps its name.
     */
    private static final String TAKE = """
            insert into story_address (story_id, section, day, slug)
            select :story, f.slug, :day, :slug from section f where f.id = :section for share of f
            on conflict do nothing
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    /** At the first publication, from the section, the real day and the wished or the headline's slug; a double gets -2. */
    void give(Edition edition) {
        var story = edition.story();
        if (story.firstPublishedAt() != null) {
            return;
        }
        var section = edition.copy().section();
        var day = zone.day(edition.publishedAt());
        var free = takeFirstFree(story, section, day, new Slug(wished(edition)));
        story.publishedFirst(section, day, free.text(), edition.publishedAt());
    }

    /**
     * The same for a story that is not stored yet, which is stored with the address that it will most likely have, and not changed
     * at once again. Nobody has it before {@link #takeForeseen}.
     */
    void foresee(Edition edition) {
        foresee(edition, null, null, edition.publishedAt());
    }

    /**
     * The same for one that had an address elsewhere.
     *
     * @param in the section in it; null for the edition's
     * @param on the day in it; null for that of the publication
     */
    void foresee(Edition edition, Section in, LocalDate on, Instant publishedAt) {
        edition.story()
                .publishedFirst(
                        in == null ? edition.copy().section() : in,
                        on == null ? zone.day(publishedAt) : on,
                        new Slug(wished(edition)).text(),
                        publishedAt);
    }

    /** Takes the address that was foreseen, or the next one with a number when another story has or had it. */
    void takeForeseen(Story story) {
        var foreseen = new Slug(story.slug());
        var free = takeFirstFree(story, story.section(), story.day(), foreseen);
        if (!free.equals(foreseen)) {
            story.moved(story.section(), free.text());
        }
    }

    private Slug takeFirstFree(Story story, Section section, LocalDate day, Slug wished) {
        var free = wished;
        for (var n = 2; !take(story, section, day, free); n++) {
            free = wished.numbered(n);
        }
        return free;
    }

    /** Keeps addresses that a story had: they lead to it, but for those that another story has. */
    void had(Story story, Collection<String> paths) {
        paths.stream().map(StoryAddress::read).flatMap(Optional::stream).forEach(parts -> em.createNativeQuery(HAD)
                .setParameter("story", story.id())
                .setParameter("section", parts.section())
                .setParameter("day", parts.day())
                .setParameter("slug", parts.slug())
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate());
    }

    private static final String HAD = """
            insert into story_address (story_id, section, day, slug) values (:story, :section, :day, :slug)
            on conflict do nothing
            """;

    /**
     * The order in which several are put out in one transaction. Where others want some of the same addresses, one waits for
     * the other, and never each for the other.
     */
    public List<Edition> inOrder(Collection<Edition> several) {
        return several.stream().sorted(Comparator.comparing(Addresses::wished)).toList();
    }

    private static String wished(Edition edition) {
        var slug = edition.story().slug();
        return slug == null ? Slug.of(edition.copy().headline()).text() : slug;
    }

    /** @return false when a story has or had it, which may be this one */
    private boolean take(Story story, Section section, LocalDate day, Slug slug) {
        return em.createNativeQuery(TAKE)
                        .setParameter("story", story.id())
                        .setParameter("day", day)
                        .setParameter("slug", slug.text())
                        .setParameter("section", section.id())
                        // Nothing that waits to be written has to be there for it: of a handful each would write all.
                        .setFlushMode(FlushModeType.COMMIT)
                        .executeUpdate()
                == 1;
    }

    /**
     * Gives a published story another address; its old ones stay its own.
     *
     * @throws AddressTakenException when another story has or had it
     */
    void change(Story story, Section section, Slug slug) {
        if (!take(story, section, story.day(), slug)
                && at(section.slug(), story.day(), slug.text())
                        .filter(story::sameAs)
                        .isEmpty()) {
            throw new AddressTakenException(StoryAddress.path(section.slug(), story.day(), slug.text()));
        }
        story.moved(section, slug.text());
    }

    /**
     * Gives a section another address, and with it all its stories; the old ones stay theirs and lead on.
     *
     * @throws AddressTakenException when another section has or had it
     */
    public void moveSection(Section section, Slug to) {
        // Whoever takes an address in it holds its row, so that its stories are all there and no more begin under the
        // old name.
        em.refresh(section, LockModeType.PESSIMISTIC_WRITE);
        keep(section, section.slug());
        if (isAnothers(section, to.text()) || !keep(section, to.text())) {
            throw new AddressTakenException(Section.path(to.text()));
        }
        em.createNativeQuery(STORIES_MOVE)
                .setParameter("section", section.id())
                .setParameter("slug", to.text())
                .executeUpdate();
        section.moveTo(to.text());
    }

    private boolean isAnothers(Section section, String slug) {
        return !em.createQuery("select s.id from Section s where s.slug = :slug and s.id <> :section", Long.class)
                .setParameter("slug", slug)
                .setParameter("section", section.id())
                .getResultList()
                .isEmpty();
    }

    /** Whether the section has this address, now or from now on. */
    private boolean keep(Section section, String slug) {
        em.createNativeQuery("insert into section_address (slug, section_id) values (:slug, :section)"
                        + " on conflict do nothing")
                .setParameter("slug", slug)
                .setParameter("section", section.id())
                .executeUpdate();
        var whose = (Number) em.createNativeQuery("select section_id from section_address where slug = :slug")
                .setParameter("slug", slug)
                .getSingleResult();
        return whose.longValue() == section.id();
    }

    /** A story that was moved away has its own address still: the same one under the section's old name stays with it. */
    private static final String STORIES_MOVE = """
            insert into story_address (story_id, section, day, slug)
            select s.id, :slug, s.day, s.slug from story s where s.section_id = :section and s.day is not null
            on conflict do nothing
            """;

    /** Where a section that once had this slug stands now; empty when none had it. */
    public Optional<String> sectionFormerly(String slug) {
        @SuppressWarnings("unchecked")
        List<String> found = em.createNativeQuery(
                        "select s.slug from section_address a join section s on s.id = a.section_id"
                                + " where a.slug = :slug and s.slug <> :slug")
                .setParameter("slug", slug)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Where readers find this story; empty while it has no address. */
    public Optional<String> path(long story) {
        return Optional.ofNullable(em.find(Story.class, story))
                .filter(found -> found.firstPublishedAt() != null)
                .map(Story::path);
    }

    /** The story that has or once had the address that somebody typed; empty when there is none. */
    public Optional<Story> find(String typed) {
        return StoryAddress.read(typed).flatMap(parts -> at(parts.section(), parts.day(), parts.slug()));
    }

    /** Whether a path looks like the address of a story of this paper, whether there is one or not. */
    public static boolean isOne(String path) {
        return path.startsWith("/story/") && StoryAddress.read(path).isPresent();
    }

    /** The same for many, by what was typed; those without a story are not in it. */
    public Map<String, Story> find(Collection<String> typed) {
        var wanted = new HashMap<String, StoryAddress.Parts>();
        typed.forEach(each -> StoryAddress.read(each).ifPresent(parts -> wanted.put(each, parts)));
        var known = new HashMap<StoryAddress.Parts, Story>();
        var slugs = wanted.values().stream()
                .map(StoryAddress.Parts::slug)
                .distinct()
                .toList();
        for (var at = 0; at < slugs.size(); at += AT_ONCE) {
            em.createQuery(WITH_SLUGS, StoryAddress.class)
                    .setParameter("slugs", slugs.subList(at, Math.min(slugs.size(), at + AT_ONCE)))
                    .getResultList()
                    .forEach(each -> known.put(each.parts(), each.story()));
        }
        var found = new HashMap<String, Story>();
        wanted.forEach(
                (each, parts) -> Optional.ofNullable(known.get(parts)).ifPresent(story -> found.put(each, story)));
        return found;
    }

    private static final int AT_ONCE = 500;

    private static final String WITH_SLUGS =
            "select a from StoryAddress a join fetch a.story where a.slug in :slugs order by a.id";

    private Optional<Story> at(String section, LocalDate day, String slug) {
        return em.createQuery(AT, Story.class)
                .setParameter("section", section)
                .setParameter("day", day)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    private static final String AT = """
            select a.story from StoryAddress a where a.section = :section and a.day = :day and a.slug = :slug
            """;
}
