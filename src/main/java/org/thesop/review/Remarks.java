package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.TextQuery;
import org.thesop.story.Permissions;

/** What was said beside copy, for whoever looks for it by its words. The notes among editors are not in it. */
@ApplicationScoped
@Transactional
public class Remarks {

    /** The comparison is the database's own, as its index has it. */
    private static final String WITH_WORDS = """
            select new org.thesop.review.RemarkHit(c.id, coalesce(a.id, c.id), e.id, e.copy.headline, c.text, b.name, c.at)
            from Comment c join c.edition e join e.story s join c.by b left join c.answers a
            where cast(sql('(to_tsvector(''simple'', ?) @@ to_tsquery(''simple'', ?))', c.text, :words) as boolean) = true and
            """ + Permissions.REMARKS_READABLE + " order by c.id desc";

    @PersistenceContext
    EntityManager em;

    /** Those with all these words, or beginnings of them, that the person may read, the newest first. */
    public List<RemarkHit> with(List<String> words, Person me, int most) {
        var query = TextQuery.of(words);
        return query.isEmpty()
                ? List.of()
                : em.createQuery(WITH_WORDS, RemarkHit.class)
                        .setParameter("words", query)
                        .setParameter("me", me)
                        .setParameter("seesAll", me.has(Role.EDITOR))
                        .setParameter("seesLimited", me.has(Role.MANAGING_EDITOR))
                        .setMaxResults(most)
                        .getResultList();
    }
}
