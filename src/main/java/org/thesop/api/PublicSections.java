package org.thesop.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.thesop.story.MediaTopic;

/** The sections in the order of the navigation. */
@ApplicationScoped
@Transactional
public class PublicSections {

    private static final String ALL = """
            select new org.thesop.api.PublicSections$Line(s.slug, s.name, s.language, p.slug, coalesce(s.topic, p.topic))
            from Section s left join s.parent p
            order by coalesce(p.position, s.position), coalesce(p.id, s.id),
                case when p.id is null then 0 else 1 end, s.position, s.id
            """;

    @PersistenceContext
    EntityManager em;

    /**
     * A section.
     *
     * @param parent slug of the one that it is a part of, null for one of its own
     * @param topic null for nothing that news agencies have a word for
     */
    public record Line(String slug, String name, String language, String parent, MediaTopic topic) {}

    /** All of them, each followed by its parts. */
    public List<Line> all() {
        return em.createQuery(ALL, Line.class).getResultList();
    }
}
