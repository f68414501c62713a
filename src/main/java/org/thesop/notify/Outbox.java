package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.thesop.newsletter.Sending;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.PaperZone;
import org.thesop.story.ForbiddenException;

/** Mail that waits to be sent. Each step is a transaction of its own, so that a claim stands before anything is sent. */
@ApplicationScoped
public class Outbox {

    private static final String NEXT = """
            select id from mail
            where (state = 'WAITING' and due_at <= :now) or (state = 'SENDING' and claimed_until < :now)
            order by due_at, id limit 1 for update skip locked
            """;

    private static final String IN_IT = """
            select n from Notice n left join fetch n.edition left join fetch n.by
            where n.mail = :mail order by n.at, n.id
            """;

    private static final String DIGESTS = """
            select person_id from notice_habits where digest_hour is not null
            order by person_id for update skip locked
            """;

    private static final String FOR_DIGEST = """
            select n from Notice n where n.person.id = :person and n.byMail = true and n.mail is null order by n.at, n.id
            """;

    private static final String NOT_SENT = """
            select new org.thesop.notify.UnsentRow(m.id, coalesce(p.name, i.name, l.name), m.createdAt, m.state, m.problem,
                m.digest)
            from Mail m left join m.person p left join m.invitation i left join m.answer a left join a.letter l
            where m.state in (:states) and m.mailing is null and m.readerLink is null order by m.createdAt desc, m.id desc
            """;

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    @PersistenceContext
    EntityManager em;

    @Inject
    Letters letters;

    @Inject
    Invitations invitations;

    @Inject
    Sending newsletter;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** What became of a claim: something to send, or a reason to look for the next. */
    record Claim(Letter letter) {

        Optional<Letter> toSend() {
            return Optional.ofNullable(letter);
        }
    }

    /** Takes the next mail that is due, so that nobody else sends it; empty when none is. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Claim> claim() {
        var now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(NEXT).setParameter("now", now).getResultList();
        return ids.stream().findFirst().map(id -> claim(em.find(Mail.class, id.longValue()), now));
    }

    private Claim claim(Mail mail, Instant now) {
        if (mail.state() == Mail.State.SENDING) {
            // Whoever claimed it stopped before it could say what came of it: it may have arrived.
            mail.unsure("stopped while it was being handed over");
            isNotSent(mail);
            return new Claim(null);
        }
        try {
            if (mail.circular() != null) {
                return claimForManagingEditor(mail, now);
            }
            if (mail.answer() != null) {
                mail.claim(now);
                return new Claim(letters.answer(mail));
            }
            if (mail.mailing() != null) {
                return claimForSubscriber(mail, now);
            }
            if (mail.readerLink() != null) {
                return claimForReader(mail, now);
            }
            return mail.invitation() == null ? claimForPerson(mail, now) : claimForSomebodyOutside(mail, now);
        } catch (RuntimeException unwritable) {
            // It would be the first in the row for ever, and nobody would get mail any more.
            LOG.errorf(unwritable, "mail %d cannot be written", mail.id());
            mail.unwritable("could not be written");
            isNotSent(mail);
            return new Claim(null);
        }
    }

    private Claim claimForSomebodyOutside(Mail mail, Instant now) {
        if (!mail.invitation().leadsSomewhere(now)) {
            mail.invitation().forgetLink(); // whoever gave it out may come back, and this would open the door again
            mail.dropped("its link leads nowhere any more");
            return new Claim(null);
        }
        mail.claim(now);
        return new Claim(letters.of(mail, invitations.language(mail.invitation())));
    }

    private Claim claimForSubscriber(Mail mail, Instant now) {
        var written = newsletter.mail(mail.mailing().id());
        if (written.isEmpty()) {
            mail.dropped("wanted no more, or nothing in it is out any more");
            isNotSent(mail);
            return new Claim(null);
        }
        mail.claim(now);
        return new Claim(letters.newsletter(mail, written.get()));
    }

    private Claim claimForReader(Mail mail, Instant now) {
        if (!mail.readerLink().leadsSomewhere(now)) {
            mail.readerLink().forgetLink();
            mail.dropped("its link leads nowhere any more");
            return new Claim(null);
        }
        mail.claim(now);
        return new Claim(letters.link(mail));
    }

    private Claim claimForManagingEditor(Mail mail, Instant now) {
        if (mail.person().email() == null || !mail.person().has(Role.MANAGING_EDITOR)) {
            mail.dropped(mail.person().email() == null ? "no address" : "no managing editor any more");
            return new Claim(null);
        }
        mail.claim(now);
        return new Claim(letters.circular(mail));
    }

    private Claim claimForPerson(Mail mail, Instant now) {
        var notices = em.createQuery(IN_IT, Notice.class).setParameter("mail", mail).getResultList().stream()
                .filter(each -> Addressee.mayHear(each.edition(), mail.person()))
                .toList();
        if (mail.person().email() == null || notices.isEmpty()) {
            mail.dropped(mail.person().email() == null ? "no address" : "nothing in it is theirs to read any more");
            return new Claim(null);
        }
        mail.claim(now);
        return new Claim(letters.of(mail, notices));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void sent(long id) {
        var mail = em.find(Mail.class, id);
        mail.sent(clock.instant());
        if (mail.mailing() != null) {
            newsletter.sent(mail.mailing().id());
        }
    }

    /** The server certainly did not take it. */
    @Transactional(TxType.REQUIRES_NEW)
    void refused(long id, String why) {
        var mail = em.find(Mail.class, id);
        mail.refused(why, clock.instant());
        if (mail.state() == Mail.State.FAILED) {
            isNotSent(mail);
        }
    }

    /** The server will not take mail for this address, however often it is asked. */
    @Transactional(TxType.REQUIRES_NEW)
    void refusedForGood(long id, String why) {
        var mail = em.find(Mail.class, id);
        mail.refusedForGood(why);
        if (mail.mailing() != null) {
            newsletter.refused(mail.mailing().id());
        }
    }

    /** Nobody can say whether the server took it. */
    @Transactional(TxType.REQUIRES_NEW)
    void unsure(long id, String why) {
        var mail = em.find(Mail.class, id);
        mail.unsure(why);
        isNotSent(mail);
    }

    private void isNotSent(Mail mail) {
        if (mail.mailing() != null) {
            newsletter.dropped(mail.mailing().id());
        }
    }

    /** Puts into one mail what came since the last, for everybody whose hour has come. */
    @Transactional(TxType.REQUIRES_NEW)
    void digest() {
        var now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(DIGESTS).getResultList();
        for (var id : ids) {
            var habits = em.find(NoticeHabits.class, id.longValue());
            if (habits.digestDue(now, zone.id())) {
                habits.digested(now);
                collect(id.longValue(), now);
            }
        }
        // Who went back to mail at once still gets what had been put aside.
        em.createQuery(LEFT_OVER, Long.class).getResultList().forEach(id -> collect(id, now));
    }

    private static final String LEFT_OVER = """
            select distinct n.person.id from Notice n where n.byMail = true and n.mail is null
            and not exists (select h.personId from NoticeHabits h where h.personId = n.person.id and h.digestHour is not null)
            """;

    private void collect(long person, Instant now) {
        // Of two nodes one waits, and finds them in the other's mail.
        var notices = em.createQuery(FOR_DIGEST, Notice.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (!notices.isEmpty()) {
            var mail = new Mail(em.find(Person.class, person), true, now);
            em.persist(mail);
            notices.forEach(each -> each.goesIn(mail));
        }
    }

    /** What could not be sent and waits for a managing editor to say what now, newest first. */
    @Transactional
    public List<UnsentRow> unsent(int most) {
        return em.createQuery(NOT_SENT, UnsentRow.class)
                .setParameter("states", List.of(Mail.State.FAILED, Mail.State.UNSURE))
                .setMaxResults(most)
                .getResultList();
    }

    /** Lets one be tried once more, with the Message-ID it had. */
    @Transactional
    public void tryAgain(long id, Person by) {
        if (!by.has(Role.MANAGING_EDITOR)) {
            throw new ForbiddenException("mail " + id + " by " + by);
        }
        em.find(Mail.class, id).tryAgain(clock.instant());
    }
}
