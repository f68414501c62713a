package org.thesop.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.thesop.story.Story;

/** All that was ignored for good, in stories and in the newsroom's dictionary. */
@ApplicationScoped
@Transactional
public class IgnoredFindings {

    private static final String ROW = """
            select new org.thesop.style.IgnoredRow(i.id, i.rule, i.words, i.neighbours, i.reach, i.why, p.name, i.at)
            from IgnoredFinding i join i.by p where i.takenBackAt is null and\s""";

    private static final String IN_STORY = ROW + "i.story = :story order by i.at desc, i.id desc";

    private static final String IN_NEWSROOM = ROW + "i.reach = 'NEWSROOM' order by i.words, i.id";

    private static final String MOST_REFUSED = """
            select new org.thesop.style.RefusedRuleRow(i.rule, count(i), count(distinct i.by), count(distinct i.story))
            from IgnoredFinding i where i.takenBackAt is null
            group by i.rule having count(i) >= :least order by count(i) desc, i.rule
            """;

    @PersistenceContext
    EntityManager em;

    void add(IgnoredFinding ignored) {
        em.persist(ignored);
    }

    Optional<IgnoredFinding> find(long id) {
        return Optional.ofNullable(em.find(IgnoredFinding.class, id));
    }

    /** What stays as it is in this story alone, newest first. */
    public List<IgnoredRow> in(Story story) {
        return em.createQuery(IN_STORY, IgnoredRow.class)
                .setParameter("story", story)
                .getResultList();
    }

    /** What stays as it is in the whole paper, by its words. */
    public List<IgnoredRow> everywhere() {
        return em.createQuery(IN_NEWSROOM, IgnoredRow.class).getResultList();
    }

    /** Rules ignored this often or more, most often first. */
    public List<RefusedRuleRow> mostRefused(long least, int most) {
        return em.createQuery(MOST_REFUSED, RefusedRuleRow.class)
                .setParameter("least", least)
                .setMaxResults(most)
                .getResultList();
    }
}
