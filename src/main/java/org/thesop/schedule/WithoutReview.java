package org.thesop.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.thesop.platform.PaperZone;

/** What went out before any editor had read it: what still waits for one, and what did in a month. */
@ApplicationScoped
@Transactional
public class WithoutReview {

    /** More than any paper that means to review what it prints. */
    private static final int MOST = 500;

    private static final String ROWS = """
            select new org.thesop.schedule.UnreviewedRow(e.id, e.copy.headline, e.state, f.slug, s.day, s.slug,
                p.name, d.at, d.reason, a.name, r.at)
            from Decision d join d.edition e join e.story s join s.section f join d.by p
                left join Decision r on r.edition = e and r.action = REVIEW_AFTERWARDS left join r.by a
            where d.action = PUBLISH_WITHOUT_REVIEW
            """;

    private static final String WAITING = ROWS + " and e.unreviewed = true and e.state = PUBLISHED order by d.at, d.id";

    private static final String OF_MONTH = ROWS + " and d.at >= :from and d.at < :until order by d.at, d.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    /** What readers see and no editor has reviewed, the longest out first. */
    public List<UnreviewedRow> waiting() {
        return em.createQuery(WAITING, UnreviewedRow.class).setMaxResults(MOST).getResultList();
    }

    /** What went out so in this month by the paper's calendar, oldest first. */
    public List<UnreviewedRow> of(YearMonth month) {
        return em.createQuery(OF_MONTH, UnreviewedRow.class)
                .setParameter("from", zone.start(month.atDay(1)))
                .setParameter("until", zone.start(month.plusMonths(1).atDay(1)))
                .setMaxResults(MOST)
                .getResultList();
    }
}
