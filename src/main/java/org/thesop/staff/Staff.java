package org.thesop.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** Everybody of the newsroom, now and before, as managing editors look for them. */
@ApplicationScoped
@Transactional
public class Staff {

    private static final String ROWS = """
            select new org.thesop.staff.StaffRow(p.id, p.handle, p.name, p.role, p.title, p.email, p.portrait, p.listed,
                p.joinedOn, p.leftAt, p.leftAs, m.handle)
            from Person p left join p.mergedInto m
            where (:words = '' or lower(p.name) like :pattern escape '!' or lower(p.handle) like :pattern escape '!')
            and (:which = 'ALL' or :which = 'HERE' and p.role is not null or :which = 'LEFT' and p.role is null)
            order by lower(p.name), p.id
            """;

    /** Which of them. */
    public enum Which {
        HERE,
        LEFT,
        ALL
    }

    @PersistenceContext
    EntityManager em;

    /**
     * Those whose name or handle has these words in it, by name.
     *
     * @param words blank for all
     */
    public List<StaffRow> list(Which which, String words, int most) {
        var plain = words.strip().toLowerCase(Locale.ROOT);
        return em.createQuery(ROWS, StaffRow.class)
                .setParameter("which", which.name())
                .setParameter("words", plain)
                .setParameter("pattern", "%" + plain.replaceAll("[!%_]", "!$0") + "%")
                .setMaxResults(most)
                .getResultList();
    }
}
