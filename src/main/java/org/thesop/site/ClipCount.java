package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;

/** Counts what somebody has had published, with one query. Called inside a transaction. */
@ApplicationScoped
class ClipCount {

    /** More than anybody has written for a paper in a lifetime; what is beyond is older and is not counted. */
    private static final int MOST = 5_000;

    private static final String ROWS = """
            select new org.thesop.site.ClipRow(shown.slug, shown.name, shown.language, s.day, length(e.copy.body))
            from Edition e join e.story s join e.copy.section shown where e.state = PUBLISHED
            """ + Teasers.BY + " order by s.firstPublishedAt desc, s.id desc";

    @PersistenceContext
    EntityManager em;

    BodyOfWork of(String handle) {
        var newestFirst = em.createQuery(ROWS, ClipRow.class)
                .setParameter("handle", handle)
                .setMaxResults(MOST)
                .getResultList();
        return BodyOfWork.of(
                newestFirst.stream().sorted(Comparator.comparing(ClipRow::day)).toList());
    }
}
