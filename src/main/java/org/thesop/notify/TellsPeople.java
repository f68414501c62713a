package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thesop.facts.ExpertAnswered;
import org.thesop.mentoring.MentorAsked;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.review.RemarkMade;
import org.thesop.review.SuggestionsAnswered;
import org.thesop.schedule.StoryLate;
import org.thesop.story.DeadlineMoved;
import org.thesop.story.Edition;
import org.thesop.story.EditionMoved;
import org.thesop.story.GuestSpoke;
import org.thesop.story.LeaseTakenOver;
import org.thesop.story.LookAgainDue;
import org.thesop.story.StoryReassigned;

/** Hears what happened and tells whom it concerns, in the transaction in which it happened. */
@ApplicationScoped
public class TellsPeople {

    @PersistenceContext
    EntityManager em;

    @Inject
    Notices notices;

    @Inject
    Habits habits;

    void moved(@Observes EditionMoved event) {
        var edition = em.find(Edition.class, event.editionId());
        notices.tell(
                Happening.of(edition, person(event.personId()), event.at()),
                Addressee.of(event.action(), edition, person(event.claimantBeforeId()), habits));
    }

    void remarked(@Observes RemarkMade event) {
        var addressees = new ArrayList<Addressee>();
        addressees.addAll(Addressee.all(people(event.mentionedIds()), NoticeKind.MENTIONED, "MENTIONED"));
        var others = people(event.concernedIds()).stream()
                .filter(each -> !event.mentionedIds().contains(each.id()))
                .toList();
        addressees.addAll(Addressee.all(others, NoticeKind.ANSWERED, "ANSWERED"));
        notices.tell(
                Happening.of(em.find(Edition.class, event.editionId()), person(event.byId()), event.at())
                        .shownAt("remark-" + event.threadId()),
                addressees);
    }

    void expertAnswered(@Observes ExpertAnswered event) {
        notices.tell(
                Happening.of(em.find(Edition.class, event.editionId()), null, event.at(), event.expert())
                        .shownAt("expert-answers"),
                Addressee.all(people(Set.of(event.askedById())), NoticeKind.ANSWERED, "EXPERT_ANSWERED"));
    }

    void guestSpoke(@Observes GuestSpoke event) {
        var edition = em.find(Edition.class, event.editionId());
        var concerned = new LinkedHashSet<>(edition.story().writers());
        concerned.addAll(people(Set.of(event.invitedById())));
        if (edition.claimant() != null) {
            concerned.add(edition.claimant());
        }
        notices.tell(
                Happening.of(edition, null, event.at(), event.name()).shownAt("guests"),
                Addressee.all(concerned, NoticeKind.ANSWERED, "GUEST_SPOKE"));
    }

    void answered(@Observes SuggestionsAnswered event) {
        notices.tell(
                Happening.of(
                        em.find(Edition.class, event.editionId()),
                        person(event.byId()),
                        event.at(),
                        event.accepted(),
                        event.rejected(),
                        event.questioned()),
                Addressee.all(people(Set.of(event.editorId())), NoticeKind.SUGGESTIONS, "SUGGESTIONS"));
    }

    void late(@Observes StoryLate event) {
        notices.tell(
                Happening.of(em.find(Edition.class, event.editionId()), null, event.at(), event.planned()),
                Addressee.all(habits.withRole(Role.MANAGING_EDITOR), NoticeKind.FAILED, "LATE"));
    }

    void lookAgain(@Observes LookAgainDue event) {
        notices.tell(
                event.note().isEmpty()
                        ? Happening.of(em.find(Edition.class, event.editionId()), null, event.at())
                        : Happening.of(em.find(Edition.class, event.editionId()), null, event.at(), event.note()),
                Addressee.all(
                        people(Set.of(event.personId())),
                        NoticeKind.LOOK_AGAIN,
                        event.note().isEmpty() ? "LOOK_AGAIN" : "LOOK_AGAIN_FOR"));
    }

    void deadlineMoved(@Observes DeadlineMoved event) {
        var edition = em.find(Edition.class, event.editionId());
        notices.tell(
                Happening.of(edition, person(event.byId()), event.at(), Happening.moment(event.deadline())),
                Addressee.all(
                        edition.story().writers(),
                        NoticeKind.OTHER,
                        event.deadline() == null ? "NO_DEADLINE" : "DEADLINE_MOVED"));
    }

    /** Whoever is not its writer any more may not read it any more, and is told nothing of it. */
    void reassigned(@Observes StoryReassigned event) {
        var edition = em.find(Edition.class, event.editionId());
        var what = Happening.of(edition, person(event.byId()), event.at(), event.reason());
        var addressees = new ArrayList<Addressee>();
        if (event.asWriter()) {
            addressees.addAll(Addressee.all(people(Set.of(event.toId())), NoticeKind.OFFERED, "NOW_YOU_WRITE"));
            addressees.addAll(Addressee.all(people(Set.of(event.fromId())), NoticeKind.OTHER, "NOT_YOU_WRITE"));
        } else {
            addressees.addAll(Addressee.all(people(Set.of(event.toId())), NoticeKind.HANDED_TO_ME, "NOW_YOU_EDIT"));
            addressees.addAll(Addressee.all(people(Set.of(event.fromId())), NoticeKind.HANDED_TO_ME, "NOT_YOU_EDIT"));
        }
        notices.tell(what, addressees);
    }

    void offered(@Observes MentorAsked event) {
        notices.tell(
                Happening.of(em.find(Edition.class, event.editionId()), null, event.at(), event.answerBy()),
                Addressee.all(people(Set.of(event.mentorId())), NoticeKind.HANDED_TO_ME, "MENTOR_ASKED"));
    }

    void takenOver(@Observes LeaseTakenOver event) {
        notices.tell(
                Happening.of(em.find(Edition.class, event.editionId()), person(event.byId()), event.at()),
                Addressee.all(people(Set.of(event.fromId())), NoticeKind.TAKEN_OVER, "TAKEN_OVER"));
    }

    private Person person(Long id) {
        return id == null ? null : em.find(Person.class, id);
    }

    private List<Person> people(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select p from Person p where p.id in (:ids) order by p.name, p.id", Person.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
