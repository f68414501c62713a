package org.thesop.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything in the database that refers to a person. Asked of the database's catalog and not listed here: a table that
 * comes later is not forgotten.
 */
@ApplicationScoped
@Transactional
class References {

    private static final String TO_PEOPLE = """
            select t.relname, a.attname from pg_constraint c
                join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = cast('person' as regclass) and n.nspname = current_schema()
            order by t.relname, a.attname
            """;

    /** The other columns of each unique index that has this one, and the condition that it holds under. */
    private static final String UNIQUE = """
            select coalesce(string_agg(o.attname, ',' order by o.attname) filter (where o.attname <> :column), ''),
                coalesce(pg_get_expr(i.indpred, i.indrelid), 'true')
            from pg_index i join pg_attribute o on o.attrelid = i.indrelid and o.attnum = any(i.indkey)
            where i.indrelid = cast(:table as regclass) and i.indisunique
                and exists (select 1 from pg_attribute m where m.attrelid = i.indrelid and m.attname = :column
                    and m.attnum = any(i.indkey))
            group by i.indexrelid, i.indpred, i.indrelid
            """;

    @PersistenceContext
    EntityManager em;

    /** All but what a person's own row says. */
    @SuppressWarnings("unchecked")
    List<Reference> toPeople() {
        List<Object[]> rows = em.createNativeQuery(TO_PEOPLE).getResultList();
        return rows.stream()
                .map(row -> new Reference((String) row[0], (String) row[1]))
                .filter(reference -> !reference.isOfThePersonItself())
                .toList();
    }

    long count(Reference reference, long person) {
        return ((Number) em.createNativeQuery("select count(*) from %s where %s = :person"
                                .formatted(reference.table(), reference.column()))
                        .setParameter("person", person)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Lets rows refer to the other person. What both have, as an approval of the same text or a choice of their own, the
     * other one has already: of the double it goes.
     */
    void move(Reference reference, long from, long to) {
        var table = reference.table();
        var column = reference.column();
        var clashes = clashes(reference);
        if (!clashes.isEmpty()) {
            em.createNativeQuery("delete from %s t where t.%s = :from and (%s)".formatted(table, column, clashes))
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .executeUpdate();
        }
        em.createNativeQuery("update %s set %s = :to where %s = :from".formatted(table, column, column))
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private String clashes(Reference reference) {
        List<Object[]> indexes = em.createNativeQuery(UNIQUE)
                .setParameter("table", reference.table())
                .setParameter("column", reference.column())
                .getResultList();
        return indexes.stream()
                .map(index -> "(%s) and exists (select 1 from (select * from %s where %s) o where o.%s = :to%s)"
                        .formatted(
                                index[1],
                                reference.table(),
                                index[1],
                                reference.column(),
                                Arrays.stream(((String) index[0]).split(",", -1))
                                        .filter(other -> !other.isEmpty())
                                        .map(other -> " and o.%s = t.%s".formatted(other, other))
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining(" or "));
    }
}
