package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.TooLongException;

/** What people do with pitches: propose, discuss, decide. One method is one thing a person did and one transaction. */
@ApplicationScoped
@Transactional
public class Pitching {

    /** Of one comment. */
    private static final int MOST_CHARACTERS = 4_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Pitches pitches;

    @Inject
    Event<PitchMoved> moved;

    @Inject
    Event<PitchDiscussed> discussed;

    @Inject
    Clock clock;

    /** Puts an idea forward. */
    public Pitch propose(String headline, String whyNow, Person by) {
        return propose(headline, whyNow, by, clock.instant());
    }

    /** The same at any moment. */
    public Pitch propose(String headline, String whyNow, Person by, Instant at) {
        var pitch = new Pitch(headline, whyNow, by, at);
        pitch.apply(PitchAction.PROPOSE, PlanAsk.by(by, at));
        em.persist(pitch);
        tell(pitch, PitchAction.PROPOSE, PlanAsk.by(by, at));
        return pitch;
    }

    /**
     * Says something about a pitch.
     *
     * @param text plain, not blank
     * @throws ForbiddenException for whoever may not read what is said about it
     */
    public void comment(long id, String text, Person by) {
        comment(id, text, by, clock.instant());
    }

    /** The same at any moment. */
    public void comment(long id, String text, Person by, Instant at) {
        if (text.length() > MOST_CHARACTERS) {
            throw new TooLongException(text.length(), MOST_CHARACTERS);
        }
        var pitch = pitches.lock(id);
        if (!PlanningPermissions.mayDiscuss(pitch, by)) {
            throw new ForbiddenException("comment on pitch " + id + " by " + by);
        }
        var concerned = new HashSet<Long>();
        concerned.add(pitch.by().id());
        pitches.comments(pitch).forEach(each -> concerned.add(each.by().id()));
        em.persist(new PitchComment(pitch, by, at, text));
        discussed.fire(new PitchDiscussed(id, pitch.headline(), concerned, by.id(), at));
    }

    /** Says yes; it waits for somebody to assign it. */
    public void accept(long id, Person by) {
        decide(PitchAction.ACCEPT, id, PlanAsk.by(by, clock.instant()));
    }

    /** Says no, and why. */
    public void decline(long id, String reason, Person by) {
        decline(id, reason, by, clock.instant());
    }

    /** The same at any moment. */
    public void decline(long id, String reason, Person by, Instant at) {
        decide(PitchAction.DECLINE, id, PlanAsk.by(by, at).because(reason));
    }

    /** Lets it go on in another pitch of the same idea. */
    public void merge(long id, long into, Person by) {
        // The lower number first, so that two who merge the same two do not wait for each other for ever.
        pitches.lock(Math.min(id, into));
        decide(PitchAction.MERGE, id, PlanAsk.by(by, clock.instant()).into(pitches.lock(into)));
    }

    /** Its pitcher thinks better of it. */
    public void takeBack(long id, Person by) {
        decide(PitchAction.TAKE_BACK, id, PlanAsk.by(by, clock.instant()));
    }

    /** Undoes a decline or a merge. */
    public void reopen(long id, Person by) {
        decide(PitchAction.REOPEN, id, PlanAsk.by(by, clock.instant()));
    }

    private void decide(PitchAction action, long id, PlanAsk ask) {
        take(action, pitches.lock(id), ask);
    }

    /** The same as part of something else that somebody does. */
    void take(PitchAction action, Pitch pitch, PlanAsk ask) {
        pitch.apply(action, ask);
        tell(pitch, action, ask);
    }

    private void tell(Pitch pitch, PitchAction action, PlanAsk ask) {
        moved.fire(new PitchMoved(
                pitch.id(), pitch.headline(), action, pitch.by().id(), ask.by().id(), ask.reason(), ask.at()));
    }
}
