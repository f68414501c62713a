package org.thesop.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.thesop.people.Person;

/**
 * What programs were answered under a key that they chose (draft-ietf-httpapi-idempotency-key-header): whoever never saw the
 * answer asks again, and it is not done twice. The key is written in the transaction of what is done, so that both are there or
 * neither; of two at once the second waits for the first. How long it is kept the list of end dates says.
 */
@ApplicationScoped
@Transactional
public class KeptAnswers {

    /** More than anybody who works needs in a day. */
    static final int MOST = 10_000;

    private static final String BEGIN = """
            insert into api_answer (person_id, key, asked, kept_at) values (:person, :key, :asked, :now)
            on conflict (person_id, key) do nothing
            """;

    private static final String END = """
            update api_answer set status = :status, location = cast(:location as text), content = :content
            where person_id = :person and key = :key
            """;

    private static final String KEPT = """
            select asked, status, location, content from api_answer where person_id = :person and key = :key
            """;

    private static final String COUNT = """
            select count(*) from (select 1 from api_answer where person_id = :person limit :most) k
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * What somebody was answered.
     *
     * @param location whole address of what was made, null for none
     * @param content JSON
     */
    public record Answer(int status, String location, String content) {}

    /** The key stands for something else already. */
    public static class KeyTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KeyTakenException(String key) {
            super(key);
        }
    }

    /** The person has as many keys as are kept. */
    public static class TooManyKeysException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyKeysException(Person by) {
            super(by.toString());
        }
    }

    /**
     * Does it and keeps the answer, or gives the one that is kept.
     *
     * @param asked what tells one request from another
     * @throws KeyTakenException when another request came under this key
     * @throws TooManyKeysException when no more are kept for this person
     */
    public Answer once(Person by, String key, String asked, Supplier<Answer> act) {
        if (!begin(by, key, asked)) {
            return kept(by, key, asked).orElseThrow(() -> new KeyTakenException(key));
        }
        if (count(by) > MOST) {
            throw new TooManyKeysException(by);
        }
        var answer = act.get();
        end(by, key, answer);
        return answer;
    }

    /** Keeps why nothing was done, so that asking again brings the same; what is kept under the key already stays. */
    public void keep(Person by, String key, String asked, Answer refused) {
        if (count(by) < MOST && begin(by, key, asked)) {
            end(by, key, refused);
        }
    }

    private boolean begin(Person by, String key, String asked) {
        return em.createNativeQuery(BEGIN)
                        .setParameter("person", by.id())
                        .setParameter("key", key)
                        .setParameter("asked", asked)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    private void end(Person by, String key, Answer answer) {
        em.createNativeQuery(END)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("content", answer.content())
                .setParameter("person", by.id())
                .setParameter("key", key)
                .executeUpdate();
    }

    private Optional<Answer> kept(Person by, String key, String asked) {
        var row = (Object[]) em.createNativeQuery(KEPT)
                .setParameter("person", by.id())
                .setParameter("key", key)
                .getSingleResult();
        return row[0].equals(asked)
                ? Optional.of(new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3]))
                : Optional.empty();
    }

    private long count(Person by) {
        var found = (Number) em.createNativeQuery(COUNT)
                .setParameter("person", by.id())
                .setParameter("most", MOST + 1)
                .getSingleResult();
        return found.longValue();
    }
}
