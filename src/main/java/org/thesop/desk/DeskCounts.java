package org.thesop.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Permissions;

/** The numbers in the rail, each of what the person would see in the list that it stands beside. */
@ApplicationScoped
@Transactional
public class DeskCounts {

    /**
     * What waits in the queue, what this person has in review, what is approved without a moment, what could not go out or
     * is late, what readers see that nobody has reviewed, messages to the whole newsroom,
     * notices unread, work offered to this person, pitches without an answer, and letters that nobody has in hand.
     */
    public record Waiting(
            Long inQueue,
            Long inHand,
            Long ready,
            Long stuck,
            Long unreviewed,
            Long messages,
            Long notices,
            Long offers,
            Long pitches,
            Long letters) {}

    /** A scheduled story that is so late will not go out by itself. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /**
     * The story is asked for each edition by itself: as a join, PostgreSQL would read all stories of the paper to find those of
     * the few hundred editions in work.
     */
    private static final String WAITING = """
            select new org.thesop.desk.DeskCounts$Waiting(
                coalesce(sum(case when e.state = 'SUBMITTED' then 1 else 0 end), 0L),
                coalesce(sum(case when e.state = 'IN_REVIEW' and e.claimant = :me then 1 else 0 end), 0L),
                coalesce(sum(case when e.state = 'APPROVED' then 1 else 0 end), 0L),
                coalesce(sum(case when (e.state = 'APPROVED' and e.failure is not null)
                    or (e.state = 'SCHEDULED' and e.scheduledAt < :lateSince) then 1 else 0 end), 0L),
                (select count(u) from Edition u where u.unreviewed = true and u.state = 'PUBLISHED'),
                (select count(m) from NewsroomMessage m where m.until > :now and not exists
                    (select 1 from NewsroomMessageClosed c where c.id.message = m.id and c.id.person = :myId)),
                (select count(n) from Notice n where n.person = :me and n.onDesk = true and n.readAt is null),
                (select count(w) from AssignmentWriter w where w.person = :me and w.answer = 'ASKED'
                    and w.assignment.state in ('OFFERED', 'ACCEPTED')),
                (select count(p) from Pitch p where p.state = 'OPEN'),
                (select count(l) from Letter l where l.state = 'NEW'))
            from Edition e where e.state in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'SCHEDULED')
                and (select count(s) from Story s where s = e.story and
            """ + Permissions.READABLE + ") > 0";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public Waiting waitingFor(Person me) {
        var now = clock.instant();
        return em.createQuery(WAITING, Waiting.class)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .setParameter("myId", me.id())
                .setParameter("now", now)
                .setParameter("lateSince", now.minus(LATE))
                .getSingleResult();
    }
}
