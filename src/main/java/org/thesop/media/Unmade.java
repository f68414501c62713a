package org.thesop.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The pictures whose sizes are not made yet. Nothing here counts as a change that somebody else could be overtaken by. */
@ApplicationScoped
@Transactional
class Unmade {

    /** Whoever took one longer ago was stopped meanwhile. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final String TAKE = """
            update picture set making_since = :now where id =
                (select p.id from picture p
                 where p.made_at is null and (p.making_since is null or p.making_since < :stopped)
                 order by p.uploaded_at, p.id limit 1 for update skip locked)
            returning id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The one that has waited longest; it is this node's to make. */
    @SuppressWarnings("unchecked")
    public Optional<Picture> take() {
        var now = clock.instant();
        List<String> taken = em.createNativeQuery(TAKE, String.class)
                .setParameter("now", now)
                .setParameter("stopped", now.minus(LONGEST))
                .getResultList();
        return taken.stream().map(id -> em.find(Picture.class, id)).findFirst();
    }

    /** Another time, or another node. */
    public void giveBack(String id) {
        em.createNativeQuery("update picture set making_since = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    public void made(String id) {
        em.createNativeQuery("update picture set made_at = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }
}
