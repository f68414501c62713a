package org.thesop.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.thesop.site.PublicAddress;
import org.thesop.story.Story;

/** All letters to the editor. */
@ApplicationScoped
@Transactional
public class Letters {

    private static final String LIVE_STORY =
            """
            select s from StoryAddress a join a.story s join s.editions e
            where a.section = :section and a.day = :day and a.slug = :slug and e.state = PUBLISHED
            """;

    private static final String HEADLINE =
            """
            select e.copy.headline from StoryAddress a join a.story s join s.editions e
            where a.section = :section and a.day = :day and a.slug = :slug and e.state = PUBLISHED
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Keeps a letter that has no problems any more; a story that is not out is left away. */
    public Letter receive(LetterForm form) {
        var letter = new Letter(form, about(form.story(), LIVE_STORY, Story.class).orElse(null), clock.instant());
        em.persist(letter);
        return letter;
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
