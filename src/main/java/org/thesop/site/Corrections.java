package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.thesop.newsstand.Shown;
import org.thesop.platform.PaperZone;

/** All that the paper has corrected and clarified in stories that readers find, in one query. */
@ApplicationScoped
@Transactional
public class Corrections {

    private static final int MOST = 25;

    private static final String NEWEST_FIRST = """
            select new org.thesop.site.CorrectionRow(n.id, n.kind, n.publishedAt, n.publicNote,
                filed.slug, s.day, s.slug, shown.copy.headline, shown.copy.language)
            from Edition n join n.story s join s.section filed join s.editions shown
            where n.kind in (CORRECTION, CLARIFICATION) and n.state in (PUBLISHED, SUPERSEDED)
                and n.publicNote is not null and shown.state = PUBLISHED
                and (n.publishedAt < :at or n.publishedAt = :at and n.id < :id)
            order by n.publishedAt desc, n.id desc
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Shown shown;

    /** Those after the cursor; from the newest on when there is none. */
    public CorrectionList page(String before) {
        shown.corrections();
        var after = Cursor.of(before);
        var from = after.orElse(Cursor.NEWEST);
        var rows = em.createQuery(NEWEST_FIRST, CorrectionRow.class)
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(MOST + 1)
                .getResultList();
        var more = rows.size() > MOST;
        var shown = more ? rows.subList(0, MOST) : rows;
        return new CorrectionList(
                printed(shown),
                after.isPresent(),
                more ? shown.get(MOST - 1).cursor().text() : null);
    }

    private List<CorrectionList.Entry> printed(List<CorrectionRow> rows) {
        return rows.stream()
                .map(row -> new CorrectionList.Entry(
                        PrintedNote.title(row.kind()),
                        zone.publicationLine(row.at()),
                        row.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        row.text(),
                        new KnownAddress(row.section(), row.day(), row.slug()).path(),
                        row.headline(),
                        row.language()))
                .toList();
    }
}
