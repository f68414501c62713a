package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.thesop.platform.PaperZone;

/** Gives each story its address, once and for good. */
@ApplicationScoped
@Transactional
public class Addresses {

    /** Any number, the same for all who give addresses: only one does at a time. */
    private static final long GIVING = 728_001;

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
        oneAtATime();
        var section = edition.copy().section();
        var day = zone.day(edition.publishedAt());
        var wished = story.slug() == null ? Slug.of(edition.copy().headline()) : new Slug(story.slug());
        var free = wished;
        for (var n = 2; taken(section, day, free); n++) {
            free = wished.numbered(n);
        }
        story.publishedFirst(section, day, free.text(), edition.publishedAt());
        em.persist(new StoryAddress(story, section.slug(), day, free.text()));
    }

    /**
     * Gives a published story another address; its old ones stay its own.
     *
     * @throws AddressTakenException when another story has or had it
     */
    void change(Story story, Section section, Slug slug) {
        oneAtATime();
        var there = at(section.slug(), story.day(), slug.text());
        if (there.isPresent() && !there.get().sameAs(story)) {
            throw new AddressTakenException(StoryAddress.path(section.slug(), story.day(), slug.text()));
        }
        if (there.isEmpty()) {
            em.persist(new StoryAddress(story, section.slug(), story.day(), slug.text()));
        }
        story.moved(section, slug.text());
    }

    /**
     * Gives a section another address, and with it all its stories; the old ones stay theirs and lead on.
     *
     * @throws AddressTakenException when another section has or had it
     */
    public void moveSection(Section section, Slug to) {
        oneAtATime();
        keep(section, section.slug());
        if (isAnothers(section, to.text()) || !keep(section, to.text())) {
            throw new AddressTakenException("/section/" + to.text());
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

    private void oneAtATime() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(:giving)")
                .setParameter("giving", GIVING)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }

    /** The story that has or once had the address that somebody typed; empty when there is none. */
    public Optional<Story> find(String typed) {
        return StoryAddress.read(typed).flatMap(parts -> at(parts.section(), parts.day(), parts.slug()));
    }

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

    /** An address is written as it is given, so nothing else has to be written before the question. */
    private boolean taken(Section section, LocalDate day, Slug slug) {
        return !em.createQuery(
                        "select a.id from StoryAddress a where a.section = :section and a.day = :day and a.slug = :slug",
                        Long.class)
                .setParameter("section", section.slug())
                .setParameter("day", day)
                .setParameter("slug", slug.text())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .isEmpty();
    }
}
