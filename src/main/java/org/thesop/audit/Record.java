package org.thesop.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.stream.Collectors;
import org.thesop.accounts.AccountChanged;
import org.thesop.deliveries.ReceiverPaused;
import org.thesop.export.PaperTaken;
import org.thesop.facts.ExpertAnswered;
import org.thesop.facts.ExpertAsked;
import org.thesop.facts.ExpertLinkRevoked;
import org.thesop.house.HouseChanged;
import org.thesop.letters.LetterMoved;
import org.thesop.mentoring.MentorAnswered;
import org.thesop.mentoring.MentorAsked;
import org.thesop.notify.PeopleTold;
import org.thesop.partners.PartnersChanged;
import org.thesop.people.PersonCameBack;
import org.thesop.people.PersonLeft;
import org.thesop.people.PersonMerged;
import org.thesop.people.ProfileChanged;
import org.thesop.pictures.PictureChanged;
import org.thesop.planning.AssignmentMoved;
import org.thesop.planning.PitchMoved;
import org.thesop.planning.WorkRevived;
import org.thesop.review.ReviewRulesChanged;
import org.thesop.staff.ClaimAnswered;
import org.thesop.story.EditionMoved;
import org.thesop.story.GuestInvited;
import org.thesop.story.PreviewLinkChanged;
import org.thesop.story.PrivateCopyOpened;
import org.thesop.story.StoryLimited;
import org.thesop.story.StoryMoved;
import org.thesop.story.StoryReassigned;
import org.thesop.story.WorkHandedOver;

/** Writes the record. */
@ApplicationScoped
public class Record {

    @PersistenceContext
    EntityManager em;

    void moved(@Observes EditionMoved event) {
        em.persist(new RecordLine(
                event.at(),
                "EditionMoved." + event.action(),
                event.personId(),
                event.storyId(),
                event.editionId(),
                event.from() + " to " + event.to() + (event.reason().isEmpty() ? "" : ": " + event.reason())));
    }

    void opened(@Observes PrivateCopyOpened event) {
        em.persist(new RecordLine(
                event.at(), "PrivateCopyOpened", event.personId(), event.storyId(), event.editionId(), ""));
    }

    void told(@Observes PeopleTold event) {
        var who = event.people().stream()
                .map(each -> each.handle() + (each.desk() ? " desk" : "") + (each.mail() ? " mail" : ""))
                .collect(Collectors.joining(", "));
        em.persist(new RecordLine(event.at(), "PeopleTold", event.byId(), event.storyId(), event.editionId(), who));
    }

    void asked(@Observes ExpertAsked event) {
        em.persist(new RecordLine(
                event.at(),
                "ExpertAsked",
                event.byId(),
                event.storyId(),
                event.editionId(),
                event.expert() + ", until " + event.until()));
    }

    void answered(@Observes ExpertAnswered event) {
        em.persist(
                new RecordLine(event.at(), "ExpertAnswered", null, event.storyId(), event.editionId(), event.expert()));
    }

    void revoked(@Observes ExpertLinkRevoked event) {
        em.persist(new RecordLine(
                event.at(), "ExpertLinkRevoked", event.byId(), event.storyId(), event.editionId(), event.expert()));
    }

    void pitched(@Observes PitchMoved event) {
        em.persist(new RecordLine(
                event.at(),
                "PitchMoved." + event.action(),
                event.byId(),
                null,
                null,
                "pitch " + event.pitchId() + (event.reason().isEmpty() ? "" : ": " + event.reason())));
    }

    void assigned(@Observes AssignmentMoved event) {
        em.persist(new RecordLine(
                event.at(),
                "AssignmentMoved." + event.action(),
                event.byId(),
                null,
                null,
                "assignment " + event.assignmentId() + (event.reason().isEmpty() ? "" : ": " + event.reason())));
    }

    void reassigned(@Observes StoryReassigned event) {
        em.persist(new RecordLine(
                event.at(),
                event.asWriter() ? "StoryReassigned.WRITER" : "StoryReassigned.EDITOR",
                event.byId(),
                event.storyId(),
                event.editionId(),
                event.fromHandle() + " to " + event.toHandle() + ": " + event.reason()));
    }

    void offered(@Observes MentorAsked event) {
        em.persist(new RecordLine(event.at(), "MentorAsked", null, event.storyId(), event.editionId(), event.handle()));
    }

    void answered(@Observes MentorAnswered event) {
        em.persist(new RecordLine(
                event.at(),
                "MentorAnswered." + event.answer(),
                event.mentorId(),
                event.storyId(),
                event.editionId(),
                event.handle()));
    }

    void revived(@Observes WorkRevived event) {
        em.persist(new RecordLine(
                event.at(),
                "WorkRevived",
                event.byId(),
                event.storyId(),
                event.editionId(),
                event.editionId() == null ? "assignment " + event.assignmentId() : event.note()));
    }

    void shownOutside(@Observes PreviewLinkChanged event) {
        em.persist(new RecordLine(
                event.at(),
                event.until() == null ? "PreviewLinkRevoked" : "PreviewLinkMade",
                event.byId(),
                event.storyId(),
                event.editionId(),
                event.shownTo() + (event.until() == null ? "" : ", until " + event.until())));
    }

    void guest(@Observes GuestInvited event) {
        em.persist(new RecordLine(
                event.at(),
                event.until() == null ? "GuestRevoked" : "GuestInvited",
                event.byId(),
                event.storyId(),
                event.editionId(),
                event.name() + (event.until() == null ? "" : ", until " + event.until())));
    }

    void movedByHand(@Observes StoryMoved event) {
        em.persist(new RecordLine(
                event.at(), "StoryMoved", event.byId(), event.storyId(), null, event.from() + " to " + event.to()));
    }

    void taken(@Observes PaperTaken event) {
        em.persist(new RecordLine(event.at(), "PaperTaken." + event.kind(), event.byId(), null, null, event.file()));
    }

    void wrote(@Observes LetterMoved event) {
        em.persist(new RecordLine(
                event.at(),
                "LetterMoved." + event.action(),
                event.byId(),
                null,
                null,
                "letter " + event.letterId() + ": " + event.from() + " to " + event.to()));
    }

    void account(@Observes AccountChanged event) {
        em.persist(new RecordLine(
                event.at(),
                "AccountChanged." + event.change(),
                event.byId(),
                null,
                null,
                event.handle() + ": " + (event.role() == null ? "no role" : event.role())));
    }

    void setUp(@Observes HouseChanged event) {
        em.persist(
                new RecordLine(event.at(), "HouseChanged." + event.what(), event.byId(), null, null, event.details()));
    }

    void partners(@Observes PartnersChanged event) {
        em.persist(new RecordLine(
                event.at(), "PartnersChanged." + event.what(), event.byId(), null, null, event.details()));
    }

    void receiverPaused(@Observes ReceiverPaused event) {
        em.persist(new RecordLine(event.at(), "ReceiverPaused", null, null, null, event.name()));
    }

    void pictured(@Observes PictureChanged event) {
        var why = event.details().isEmpty() ? "" : ": " + event.details();
        em.persist(new RecordLine(
                event.at(), "PictureChanged." + event.what(), event.byId(), null, null, event.picture() + why));
    }

    void introduced(@Observes ProfileChanged event) {
        person(event.at(), "ProfileChanged", event.byId(), event.personId(), event.listed() ? "" : ", not listed");
    }

    void limited(@Observes StoryLimited event) {
        em.persist(new RecordLine(
                event.at(),
                event.toNamedPeople() ? "StoryLimited" : "StoryOpened",
                event.byId(),
                event.storyId(),
                event.editionId(),
                ""));
    }

    void handedOver(@Observes WorkHandedOver event) {
        person(
                event.at(),
                "WorkHandedOver." + event.kind(),
                event.byId(),
                event.fromId(),
                ", " + event.workId() + " to " + (event.toId() == null ? "nobody" : "person " + event.toId()));
    }

    void claimAnswered(@Observes ClaimAnswered event) {
        person(
                event.at(),
                event.confirmed() ? "BylineClaimConfirmed" : "BylineClaimDeclined",
                event.byId(),
                event.personId(),
                ", “" + event.name() + "”, " + event.stories() + " bylines"
                        + (event.reason().isEmpty() ? "" : ": " + event.reason()));
    }

    void left(@Observes PersonLeft event) {
        person(event.at(), "PersonLeft", event.byId(), event.personId(), ", was " + event.was());
    }

    void merged(@Observes PersonMerged event) {
        person(
                event.at(),
                "PersonMerged",
                event.byId(),
                event.doubleId(),
                " (" + event.doubleHandle() + ") is person " + event.intoId() + " (" + event.intoHandle() + ")");
    }

    void cameBack(@Observes PersonCameBack event) {
        person(event.at(), "PersonCameBack", event.byId(), event.personId(), "");
    }

    private void person(Instant at, String what, Long by, long person, String more) {
        em.persist(new RecordLine(at, what, by, null, null, "person " + person + more));
    }

    void ruled(@Observes ReviewRulesChanged event) {
        em.persist(new RecordLine(event.at(), "ReviewRulesChanged", event.byId(), null, null, event.what()));
    }
}
