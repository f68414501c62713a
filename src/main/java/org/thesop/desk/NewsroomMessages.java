package org.thesop.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** Messages to the whole newsroom: managing editors say them, everybody sees and closes them. */
@ApplicationScoped
@Transactional
public class NewsroomMessages {

    /** The longest message, in characters. */
    public static final int LONGEST = 500;

    /** How long it stands for those who never close anything. */
    public static final Duration STANDS = Duration.ofDays(7);

    private static final int MOST_SHOWN = 5;

    private static final String FOR_PERSON = """
            select m from NewsroomMessage m join fetch m.by
            where m.until > :now and not exists (select 1 from NewsroomMessageClosed c where c.id.message = m.id
                and c.id.person = :me)
            order by m.at desc, m.id desc
            """;

    private static final String STANDING =
            "select m from NewsroomMessage m join fetch m.by where m.until > :now order by m.at desc, m.id desc";

    private static final String CLOSE = """
            insert into newsroom_message_closed (message_id, person_id)
            select m.id, :me from newsroom_message m where m.id = :id on conflict do nothing
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Says it.
     *
     * @throws ForbiddenException when the person may not
     * @throws IllegalArgumentException when there are no words, or more than {@link #LONGEST}
     */
    public void say(String text, Person by) {
        refuse(by);
        var words = text == null ? "" : text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("a message of " + words.length() + " characters");
        }
        var now = clock.instant();
        em.persist(new NewsroomMessage(words, em.getReference(Person.class, by.id()), now, now.plus(STANDS)));
    }

    /** Takes it off all desks. */
    public void end(long id, Person by) {
        refuse(by);
        var message = em.find(NewsroomMessage.class, id);
        if (message != null) {
            message.end(clock.instant());
        }
    }

    private static void refuse(Person by) {
        if (!Permissions.mayPutOut(by)) {
            throw new ForbiddenException("a message to the newsroom by " + by);
        }
    }

    /** Takes it off this person's desks. */
    public void close(long id, Person by) {
        em.createNativeQuery(CLOSE)
                .setParameter("me", by.id())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What this person has not closed, newest first. */
    public List<NewsroomMessage> of(Person me) {
        return em.createQuery(FOR_PERSON, NewsroomMessage.class)
                .setParameter("now", clock.instant())
                .setParameter("me", me.id())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** All that stand on somebody's desk, newest first. */
    public List<NewsroomMessage> standing() {
        return em.createQuery(STANDING, NewsroomMessage.class)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }
}
