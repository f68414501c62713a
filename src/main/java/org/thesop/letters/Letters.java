package org.thesop.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.site.PublicAddress;
import org.thesop.story.Story;

/** All letters to the editor. */
@ApplicationScoped
@Transactional
public class Letters {

    private static final String LIVE_STORY = """
            select s from StoryAddress a join a.story s join s.editions e
            where a.section = :section and a.day = :day and a.slug = :slug and e.state = PUBLISHED
            """;

    private static final String HEADLINE = """
            select e.copy.headline from StoryAddress a join a.story s join s.editions e
            where a.section = :section and a.day = :day and a.slug = :slug and e.state = PUBLISHED
            """;

    private static final String NEWEST = """
            select new org.thesop.letters.LetterRow(l.id, l.name, l.email, l.subject, l.text, l.receivedAt, p.name,
                x.slug, s.day, s.slug)
            from Letter l left join l.answeredBy p left join l.story s left join s.section x
            order by case when l.answeredAt is null then 0 else 1 end, l.receivedAt desc, l.id desc
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Keeps a letter that has no problems any more; a story that is not out is left away. */
    public Letter receive(LetterForm form) {
        var letter =
                new Letter(form, about(form.story(), LIVE_STORY, Story.class).orElse(null), clock.instant());
        em.persist(letter);
        return letter;
    }

    /** Letters nobody has answered first, then the others, newest first. */
    public List<LetterRow> newest(int most) {
        return em.createQuery(NEWEST, LetterRow.class).setMaxResults(most).getResultList();
    }

    /** Somebody has written back. */
    public void answered(long id, Person by) {
        em.find(Letter.class, id).answeredBy(em.getReference(Person.class, by.id()), clock.instant());
    }

    /** A letter that came at this moment. */
    public void receive(LetterForm form, Instant at) {
        em.persist(new Letter(form, about(form.story(), LIVE_STORY, Story.class).orElse(null), at));
    }

    /** The headline of the published story that a letter is about; empty when it is about none. */
    public Optional<String> headline(LetterForm form) {
        return about(form.story(), HEADLINE, String.class);
    }

    private <T> Optional<T> about(String path, String query, Class<T> type) {
        var address = PublicAddress.of(path, path);
        return address.kind() == PublicAddress.Kind.STORY
                ? em.createQuery(query, type)
                        .setParameter("section", address.name())
                        .setParameter("day", address.day())
                        .setParameter("slug", address.slug())
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }
}
