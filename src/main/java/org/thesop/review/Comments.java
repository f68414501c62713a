package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.thesop.story.Edition;
import org.thesop.story.OpenRemarks;

/** All remarks beside copy. */
@ApplicationScoped
@Transactional
public class Comments implements OpenRemarks {

    private static final String OPEN = """
            select new org.thesop.review.Comments$Open(
                count(c),
                coalesce(sum(case when c.required = true then 1 else 0 end), 0L))
            from Comment c where c.edition = :edition and c.answers is null and c.resolvedAt is null
            """;

    private static final String BESIDE = """
            select c from Comment c join fetch c.by left join fetch c.answers
            where c.edition = :edition order by coalesce(c.answers.id, c.id), c.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Suggestions suggestions;

    /** Sums as the database gives them. */
    public record Open(Long comments, Long required) {}

    @Override
    public Count beside(Edition edition) {
        if (edition.id() == null) {
            return Count.NONE;
        }
        var open = em.createQuery(OPEN, Open.class)
                .setParameter("edition", edition)
                .getSingleResult();
        return new Count(open.comments().intValue(), open.required().intValue(), suggestions.waiting(edition));
    }

    /** Everything said beside an edition, thread by thread. */
    public List<Comment> of(Edition edition) {
        return em.createQuery(BESIDE, Comment.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    public void add(Comment comment) {
        em.persist(comment);
    }

    public Optional<Comment> find(long id) {
        return Optional.ofNullable(em.find(Comment.class, id));
    }
}
