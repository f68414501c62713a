package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.thesop.newsstand.Shown;
import org.thesop.people.Role;

/** The people of the paper by their role, each with the number of stories. One query. */
@ApplicationScoped
@Transactional
public class Mastheads {

    private static final String OF_ROLE = """
            select p.handle, p.name, p.title, p.bio, p.portrait_id, count(distinct e.story_id)
            from person p
                left join byline b on b.person_id = p.id and b.credit in ('WORDS', 'PICTURES')
                left join edition e on e.id = b.edition_id and e.state = 'PUBLISHED'
            where p.role = :role and p.listed group by p.id order by p.name, p.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Shown shown;

    /** Those who have exactly this role and want to be found, by name. */
    @SuppressWarnings("unchecked")
    public List<PersonCard> of(Role role) {
        shown.mastheads();
        List<Object[]> rows =
                em.createNativeQuery(OF_ROLE).setParameter("role", role.name()).getResultList();
        return rows.stream()
                .map(row -> new PersonCard(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).longValue()))
                .toList();
    }
}
