package org.thesop.frontpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of all pages. A version never changes, so what it holds is read once and remembered. */
@ApplicationScoped
@Transactional
public class Arrangements {

    private static final int REMEMBERED = 100;
    private static final int MOST_PLANNED = 20;

    /** The first half of the name of each page's lock in the database; any number that nobody else uses. */
    private static final int LOCKS = 0x46524f4e;

    private static final String OF_PAGE = """
            select v from ArrangementVersion v join fetch v.madeBy left join fetch v.outBy
            where coalesce(v.section, 0L) = :page
            """;

    private static final String NEWEST_FIRST = OF_PAGE + " order by v.number desc";

    private static final String NUMBERED = OF_PAGE + " and v.number = :number";

    private static final String LAST_OUT = OF_PAGE + " and v.outAt <= :moment order by v.outAt desc, v.id desc";

    private static final String PLANNED = OF_PAGE + " and v.outAt > :moment order by v.number desc";

    private static final String CONTENT =
            "select v from ArrangementVersion v left join fetch v.rows left join fetch v.picks where v.id = :id";

    @PersistenceContext
    EntityManager em;

    private final Map<Long, Arrangement> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Arrangement> eldest) {
                    return size() > REMEMBERED;
                }
            });

    /** Its versions, the newest first; {@code most} of them. */
    public List<ArrangementVersion> of(PaperPage page, int most) {
        return em.createQuery(NEWEST_FIRST, ArrangementVersion.class)
                .setParameter("page", page.key())
                .setMaxResults(most)
                .getResultList();
    }

    /** The one that is being arranged; empty while nobody has begun. */
    public Optional<ArrangementVersion> newest(PaperPage page) {
        return of(page, 1).stream().findFirst();
    }

    /** Those that go on the page by themselves after this moment, the newest first. */
    public List<ArrangementVersion> planned(PaperPage page, Instant moment) {
        return em.createQuery(PLANNED, ArrangementVersion.class)
                .setParameter("page", page.key())
                .setParameter("moment", moment)
                .setMaxResults(MOST_PLANNED)
                .getResultList();
    }

    /** The one that readers see at this moment, as far as it is planned; empty while they see what comes by itself. */
    public Optional<ArrangementVersion> out(PaperPage page, Instant moment) {
        return em.createQuery(LAST_OUT, ArrangementVersion.class)
                .setParameter("page", page.key())
                .setParameter("moment", moment)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The version with this number; empty for 0, the page that nobody has arranged, and for one that never was. */
    public Optional<ArrangementVersion> numbered(PaperPage page, int number) {
        return em.createQuery(NUMBERED, ArrangementVersion.class)
                .setParameter("page", page.key())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** What the version with this id holds. */
    Arrangement content(long id) {
        var known = remembered.get(id);
        if (known == null) {
            known = em.createQuery(CONTENT, ArrangementVersion.class)
                    .setParameter("id", id)
                    .getSingleResult()
                    .arrangement();
            remembered.put(id, known);
        }
        return known;
    }

    /** The arrangement of a version; the untouched page without one. */
    Arrangement content(PaperPage page, Optional<ArrangementVersion> version) {
        return version.map(each -> content(each.id())).orElseGet(() -> Arrangement.untouched(page));
    }

    /** From here to the end of the transaction nobody else changes this page. */
    void lock(PaperPage page) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(:pages, :page)")
                .setParameter("pages", LOCKS)
                .setParameter("page", Math.toIntExact(page.key()))
                .getSingleResult();
    }

    void add(ArrangementVersion version) {
        em.persist(version);
    }
}
