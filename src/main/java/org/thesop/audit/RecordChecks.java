package org.thesop.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.thesop.notify.Circulars;
import org.thesop.people.Person;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** Whether the record is as it was written: for the command at once, for the desk when the clock comes by. */
@ApplicationScoped
@Transactional
public class RecordChecks {

    private static final String NEXT =
            "select id from record_check where checked_at is null order by id limit 1 for update skip locked";

    private static final String NEWEST = """
            select c from RecordCheck c left join fetch c.askedBy
            where c.checkedAt is not null order by c.checkedAt desc, c.id desc
            """;

    private static final String WAITING = """
            select c from RecordCheck c left join fetch c.askedBy where c.checkedAt is null order by c.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Circulars circulars;

    @Inject
    Verdicts verdicts;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /** Walks the whole chain now; a second for each ten thousand decisions, more or less. */
    public Verdict now() {
        return em.unwrap(Session.class).doReturningWork(connection -> new ChainWalk(connection).walk());
    }

    /** Whether a link has this hash: one that was mailed must be among them for ever. */
    public boolean knows(String hash) {
        return !em.createNativeQuery("select 1 from record_link where hash = :hash")
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }

    /** Asks for a walk, unless one is asked for already. */
    public void ask(Person by) {
        if (!Permissions.mayKeepTheRecord(by)) {
            throw new ForbiddenException("a check of the record by " + by);
        }
        if (waiting().isEmpty()) {
            em.persist(new RecordCheck(by, clock.instant()));
        }
    }

    /** The same for the end of a day. */
    void askForTheDay() {
        em.persist(new RecordCheck(null, clock.instant()));
    }

    /** Makes the walk that was asked for first; false when there is none, or another node is at it. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean answerNext() {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(NEXT).getResultList();
        if (ids.isEmpty()) {
            return false;
        }
        var check = em.find(RecordCheck.class, ids.get(0).longValue());
        check.came(now(), clock.instant());
        check.verdict()
                .filter(verdict -> !verdict.sound() && check.askedBy() == null)
                .ifPresent(this::alarm);
        return true;
    }

    /** Nobody has asked and looks at the result: those who have to act get mail. */
    private void alarm(Verdict verdict) {
        circulars.toManagingEditors(
                () -> messages.text("record.check.wrong"),
                () -> verdicts.of(verdict) + "\n\n"
                        + messages.text("record.mail.look", Settings.paperUrl() + "/desk/record/record"));
    }

    /** What came of the last walk; empty before the first. */
    public Optional<RecordCheck> newest() {
        return em.createQuery(NEWEST, RecordCheck.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The walk that was asked for and is still to be made. */
    public Optional<RecordCheck> waiting() {
        return em.createQuery(WAITING, RecordCheck.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
