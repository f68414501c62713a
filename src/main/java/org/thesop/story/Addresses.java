package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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

    private void oneAtATime() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(:giving)")
                .setParameter("giving", GIVING)
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

    private boolean taken(Section section, LocalDate day, Slug slug) {
        return !em.createQuery(
                        "select a.id from StoryAddress a where a.section = :section and a.day = :day and a.slug = :slug",
                        Long.class)
                .setParameter("section", section.slug())
                .setParameter("day", day)
                .setParameter("slug", slug.text())
                .getResultList()
                .isEmpty();
    }
}
