package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.thesop.newsstand.ChangeWatch;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** The banner over the whole paper: managing editors set and end it. What pages show is {@link BannerInSight}. */
@ApplicationScoped
@Transactional
public class Banners {

    /** The longest banner, in characters: two lines at a desk, five on a phone. */
    public static final int LONGEST = 240;

    @PersistenceContext
    EntityManager em;

    @Inject
    ChangeWatch watch;

    @Inject
    Clock clock;

    /** The one that readers see; empty when there is none. */
    public Optional<PaperBanner> now() {
        return em.createQuery(
                        "select b from PaperBanner b join fetch b.setBy where b.endedAt is null", PaperBanner.class)
                .getResultStream()
                .findFirst();
    }

    /**
     * Sets it; the one before ends.
     *
     * @throws ForbiddenException when the person may not
     * @throws IllegalArgumentException when there are no words, or more than {@link #LONGEST}
     */
    public void set(String text, Person by) {
        var words = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("a banner of " + words.length() + " characters");
        }
        end(by);
        em.flush();
        em.persist(new PaperBanner(words, em.getReference(Person.class, by.id()), clock.instant()));
    }

    /** Ends it; nothing happens when there is none. */
    public void end(Person by) {
        if (!Permissions.mayPutOut(by)) {
            throw new ForbiddenException("the banner by " + by);
        }
        watch.lookAfterThis();
        now().ifPresent(banner -> banner.end(em.getReference(Person.class, by.id()), clock.instant()));
    }
}
