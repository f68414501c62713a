package org.thesop.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Pictures of the people of the newsroom, and with that who may see one. */
@ApplicationScoped
@Transactional
public class Portraits {

    private static final String COUNT = "select count(p) from Person p where p.portrait = :picture";

    @PersistenceContext
    EntityManager em;

    /** Whether readers have it: it is of somebody whom they find on the paper. */
    public boolean isOut(String picture) {
        return any(COUNT + " and p.listed = true", picture);
    }

    /** Whether it is of anybody. */
    public boolean isOne(String picture) {
        return any(COUNT, picture);
    }

    private boolean any(String query, String picture) {
        return em.createQuery(query, Long.class)
                        .setParameter("picture", picture)
                        .getSingleResult()
                > 0;
    }
}
