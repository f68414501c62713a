package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.Settings;
import org.thesop.story.Permissions;

/** Everybody's notices: written with what they tell of, listed, read. */
@ApplicationScoped
@Transactional
public class Notices {

    private static final String OF_PERSON = """
            select new org.thesop.notify.NoticeRow(n.id, n.kind, n.wording, n.arguments, b.name,
                case when n.edition is null then n.title when %s then e.copy.headline else null end, n.at, n.link, n.readAt)
            from Notice n left join n.edition e left join e.story s left join n.by b
            where n.person = :me and n.onDesk = true
            order by case when n.readAt is null then 0 else 1 end, n.at desc, n.id desc
            """.formatted(Permissions.READABLE);

    private static final String UNREAD = """
            select count(n) from Notice n where n.person = :me and n.onDesk = true and n.readAt is null
            """;

    private static final String READ_ALL = """
            update Notice n set n.readAt = :now
            where n.person = :me and n.onDesk = true and n.readAt is null and n.id <= :newest
            """;

    private static final String TOLD = """
            select n from Notice n join fetch n.person where n.edition.id = :edition order by n.at, n.person.name, n.id
            """;

    /** What is put on record later than this after it happened, as when a newsroom moves in, nobody has to be told. */
    private static final Duration OLD_NEWS = Duration.ofHours(12);

    /** Mail is in no hurry: of many stories that go out in one second all are out before anybody is told of them. */
    private static final Duration BEFORE_MAIL = Duration.ofSeconds(3);

    @PersistenceContext
    EntityManager em;

    @Inject
    Habits habits;

    @Inject
    ToldOnScreen screen;

    @Inject
    Event<PeopleTold> told;

    @Inject
    Clock clock;

    /** Tells those of them who may hear of it and want to, each where they chose. */
    void tell(Happening what, List<Addressee> addressees) {
        if (what.at().isBefore(clock.instant().minus(OLD_NEWS))) {
            return;
        }
        var receivers = addressees.stream().filter(each -> each.isTold(what)).toList();
        var theirs = habits.of(receivers.stream().map(Addressee::person).toList());
        var people = new ArrayList<PeopleTold.One>();
        for (var each : receivers) {
            var chosen = theirs.get(each.person().id());
            var where = reachable(chosen.whereOf(each.kind()), each.person());
            if (where != Where.NONE) {
                write(each, what, where, chosen.digestHour() == null);
                people.add(new PeopleTold.One(
                        each.person().id(), each.person().handle(), each.kind(), where.desk(), where.mail()));
                screen.told(each.person().name(), where);
            }
        }
        if (!people.isEmpty()) {
            var edition = what.edition();
            var by = what.by() == null ? null : what.by().id();
            told.fire(new PeopleTold(
                    edition == null ? null : edition.story().id(),
                    edition == null ? null : edition.id(),
                    by,
                    what.at(),
                    List.copyOf(people)));
        }
    }

    private void write(Addressee to, Happening what, Where where, boolean atOnce) {
        var notice = new Notice(to, what, link(what, to.person()), where);
        if (where.mail() && atOnce) {
            var mail = new Mail(to.person(), false, clock.instant());
            mail.notBefore(clock.instant().plus(BEFORE_MAIL));
            em.persist(mail);
            notice.goesIn(mail);
        }
        em.persist(notice);
    }

    /** Who cannot be reached by mail is told at the desk rather than not at all. */
    private static Where reachable(Where chosen, Person person) {
        var byMail = Settings.mailHost().isPresent() && person.email() != null;
        return chosen.mail() && !byMail ? Where.DESK : chosen;
    }

    /**
     * Its writers go to where they write, editors to where they read. The place is no fragment: a browser that is sent to
     * the login first would lose it.
     */
    private static String link(Happening what, Person person) {
        if (what.plan() != null) {
            return what.plan().link();
        }
        var edition = what.edition();
        var room = person.has(Role.EDITOR) && !edition.story().isWriter(person)
                ? "/desk/review/review"
                : "/desk/story/write";
        var place = what.place().isEmpty() ? "" : "&show=" + what.place();
        return room + "?edition=" + edition.id() + place;
    }

    /** Unread first, then the newest. */
    public List<NoticeRow> of(Person me, int most) {
        return em.createQuery(OF_PERSON, NoticeRow.class)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .setMaxResults(most)
                .getResultList();
    }

    public long unread(Person me) {
        return em.createQuery(UNREAD, Long.class).setParameter("me", me).getSingleResult();
    }

    /** Marks one's own notice as read, and says where it leads; empty when it is nobody's or somebody else's. */
    public Optional<String> open(long id, Person me) {
        return Optional.ofNullable(em.find(Notice.class, id))
                .filter(notice -> notice.person().equals(me))
                .map(notice -> {
                    notice.read(clock.instant());
                    return notice.link();
                });
    }

    /** Marks as read what the person has seen: nothing that came after the newest of the list. */
    public void readAll(long newest, Person me) {
        em.createQuery(READ_ALL)
                .setParameter("me", me)
                .setParameter("now", clock.instant())
                .setParameter("newest", newest)
                .executeUpdate();
    }

    /** Who was told of what happened to an edition, in order. */
    public List<ToldLine> told(long edition) {
        return em.createQuery(TOLD, Notice.class)
                .setParameter("edition", edition)
                .getResultStream()
                .map(each -> new ToldLine(each.at(), each.person().name(), each.onDesk(), each.byMail()))
                .toList();
    }

    /** Somebody was told of what happened at that moment. */
    public record ToldLine(Instant at, String name, boolean desk, boolean mail) {

        /** {@code desk}, {@code mail} or {@code both}. */
        public String how() {
            return desk && mail ? "both" : mail ? "mail" : "desk";
        }
    }
}
