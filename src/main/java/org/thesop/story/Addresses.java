package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(:giving)")
                .setParameter("giving", GIVING)
                .getSingleResult();
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
