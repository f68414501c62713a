package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.TextQuery;

/** Pitches and assignments together, for whoever looks for one by its words. */
@ApplicationScoped
@Transactional
public class Plans {

    /** So many words are looked for at most; the others narrow nothing down. */
    static final int MOST_WORDS = 5;

    private static final String PITCHES = """
            select new org.thesop.planning.PlanHit(p.id, p.state, null, p.headline, b.name, p.at)
            from Pitch p join p.by b
            where lower(concat(p.headline, ' ', p.whyNow)) like :word0 escape '!'
                and lower(concat(p.headline, ' ', p.whyNow)) like :word1 escape '!'
                and lower(concat(p.headline, ' ', p.whyNow)) like :word2 escape '!'
                and lower(concat(p.headline, ' ', p.whyNow)) like :word3 escape '!'
                and lower(concat(p.headline, ' ', p.whyNow)) like :word4 escape '!'
            and
            """ + PlanningPermissions.READABLE_PITCH + " order by p.at desc, p.id desc";

    private static final String ASSIGNMENTS =
            """
            select new org.thesop.planning.PlanHit(a.id, null, a.state, a.headline, o.name, a.offeredAt)
            from Assignment a join a.offeredBy o
            where lower(concat(a.headline, ' ', coalesce(a.notes, ''))) like :word0 escape '!'
                and lower(concat(a.headline, ' ', coalesce(a.notes, ''))) like :word1 escape '!'
                and lower(concat(a.headline, ' ', coalesce(a.notes, ''))) like :word2 escape '!'
                and lower(concat(a.headline, ' ', coalesce(a.notes, ''))) like :word3 escape '!'
                and lower(concat(a.headline, ' ', coalesce(a.notes, ''))) like :word4 escape '!'
            and
            """ + PlanningPermissions.READABLE_ASSIGNMENT + " order by a.offeredAt desc, a.id desc";

    @PersistenceContext
    EntityManager em;

    /** Those with all these words, or beginnings of them, that the person may read; pitches first, each the newest first. */
    public List<PlanHit> with(List<String> words, Person me, int most) {
        if (words.isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<PlanHit>();
        for (var query : List.of(PITCHES, ASSIGNMENTS)) {
            hits.addAll(asked(em.createQuery(query, PlanHit.class), words)
                    .setParameter("me", me)
                    .setParameter("seesAll", me.has(Role.EDITOR))
                    .setMaxResults(most)
                    .getResultList());
        }
        return hits;
    }

    private static TypedQuery<PlanHit> asked(TypedQuery<PlanHit> query, List<String> words) {
        for (var place = 0; place < MOST_WORDS; place++) {
            query.setParameter("word" + place, place < words.size() ? TextQuery.containing(words.get(place)) : "%");
        }
        return query;
    }
}
