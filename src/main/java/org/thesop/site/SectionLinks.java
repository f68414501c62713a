package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The paper's sections as they stand in the database. */
@ApplicationScoped
@Transactional
class SectionLinks {

    private static final String ALL = """
            select new org.thesop.site.SectionLink(s.id, s.slug, s.name, s.language, p.slug, s.colour)
            from Section s left join s.parent p
            order by coalesce(p.position, s.position), coalesce(p.id, s.id),
                case when p.id is null then 0 else 1 end, s.position, s.id
            """;

    @PersistenceContext
    EntityManager em;

    /** All of them in their order, each with its parts after it. */
    List<SectionLink> all() {
        return em.createQuery(ALL, SectionLink.class).getResultList();
    }
}
