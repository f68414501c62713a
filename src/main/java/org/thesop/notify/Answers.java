package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.letters.LetterAnswer;
import org.thesop.letters.LetterAnswered;
import org.thesop.letters.LetterBecameStory;
import org.thesop.people.People;
import org.thesop.people.Person;

/** What becomes of letters, for those it concerns. Mail to readers is written into the outbox in the transaction in which an editor answers, and what became of it. */
@ApplicationScoped
@Transactional
public class Answers {

    private static final String ROOM = "/desk/story/write?edition=";

    private static final String OF_LETTER = """
            select new org.thesop.notify.Answers$Sent(a.id, m.state, m.sentAt)
            from Mail m join m.answer a where a.letter.id = :letter order by m.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Notices notices;

    @Inject
    People people;

    @Inject
    Clock clock;

    /**
     * What became of the mail with an answer.
     *
     * @param at when it was sent, null while it was not
     */
    public record Sent(long answerId, Mail.State state, Instant at) {}

    void answered(@Observes LetterAnswered event) {
        em.persist(new Mail(em.getReference(LetterAnswer.class, event.answerId()), clock.instant()));
    }

    /** Whoever is to write a story that began as a letter hears of it. */
    void made(@Observes LetterBecameStory event) {
        var known = people.withIds(List.of(event.writerId(), event.byId())).stream()
                .collect(Collectors.toMap(Person::id, each -> each));
        notices.tell(
                Happening.of(
                        new Happening.Plan(event.headline(), ROOM + event.editionId()),
                        known.get(event.byId()),
                        event.at()),
                Addressee.all(List.of(known.get(event.writerId())), NoticeKind.OFFERED, "LETTER_BECAME_STORY"));
    }

    /** By answer to this letter. */
    public Map<Long, Sent> to(long letter) {
        return em.createQuery(OF_LETTER, Sent.class).setParameter("letter", letter).getResultList().stream()
                .collect(Collectors.toMap(Sent::answerId, sent -> sent));
    }
}
