package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** What has been saved of an edition, told without reading a text. The caller has asked whether the person may read it. */
@ApplicationScoped
@Transactional
public class History {

    private static final String SAVES = """
            select new org.thesop.story.RevisionRow(
                r.number, r.builtOn, p, r.at, r.why, r.words, r.wordsCome, r.wordsGone, r.restored)
            from Revision r join r.by p
            where r.edition = :edition and r.number < :before order by r.number desc
            """;

    private static final String GROWTH = """
            select new org.thesop.story.History$Length(r.at, r.words)
            from Revision r
            where r.edition = :edition and r.why <> 'STRAY' and r.words is not null
            and (mod(r.number, :step) = 0 or r.number = 1 or r.number = :newest) order by r.number
            """;

    @PersistenceContext
    EntityManager em;

    /** How long the body was at a moment, in words. */
    public record Length(Instant at, Integer words) {}

    /** At most so many saves, newest first, of those before the one with this number. */
    public List<RevisionRow> before(Edition edition, int number, int most) {
        return em.createQuery(SAVES, RevisionRow.class)
                .setParameter("edition", edition)
                .setParameter("before", number)
                .setMaxResults(most)
                .getResultList();
    }

    /** How it grew, oldest first, at no more than about so many moments, the first and the last among them. */
    public List<Length> growth(Edition edition, int most) {
        return em.createQuery(GROWTH, Length.class)
                .setParameter("edition", edition)
                .setParameter("step", Math.max(1, edition.revision() / most))
                .setParameter("newest", edition.revision())
                .getResultList();
    }
}
