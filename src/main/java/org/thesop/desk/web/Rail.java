package org.thesop.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.thesop.desk.DeskCounts;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.platform.PaperZone;

/** The rail and the bar of every desk: which desks, how much waits, what time it is at the paper. */
@Named
@RequestScoped
public class Rail {

    @Inject
    SignedIn signedIn;

    @Inject
    DeskCounts counts;

    @Inject
    HttpServletRequest request;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private DeskCounts.Waiting waiting;

    @PostConstruct
    void count() {
        waiting = counts.waitingFor(signedIn.person());
    }

    public boolean isEditing() {
        return signedIn.has(Role.EDITOR);
    }

    public boolean isManaging() {
        return signedIn.has(Role.MANAGING_EDITOR);
    }

    public long getWaiting() {
        return waiting.inQueue();
    }

    public long getInYourHands() {
        return waiting.inHand();
    }

    public long getReady() {
        return waiting.ready();
    }

    /** Work offered to the person that waits for an answer. */
    public long getOffers() {
        return waiting.offers();
    }

    /** Pitches that no editor has answered. */
    public long getPitches() {
        return waiting.pitches();
    }

    /** Letters from readers that nobody has in hand. */
    public long getLetters() {
        return isEditing() ? waiting.letters() : 0;
    }

    /** What could not go out, or should be out and is not; managing editors have to act. */
    public long getStuck() {
        return isManaging() ? waiting.stuck() : 0;
    }

    /** What readers see and no editor has reviewed. */
    public long getUnreviewed() {
        return isEditing() ? waiting.unreviewed() : 0;
    }

    /** What is said to the whole newsroom and the person has not closed. */
    public long getMessages() {
        return waiting.messages();
    }

    /** Where the person is, to come back to. */
    public String getHere() {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Notices that the person has not read. */
    public long getNotices() {
        return waiting.notices();
    }

    /** The day at the paper. */
    public String getDay() {
        return zone.shortDay(clock.instant());
    }

    /** What time it is there; beside it stands its zone, so that no time on the page leaves open whose it is. */
    public String getClock() {
        return zone.clock(clock.instant());
    }

    /** Whether the page stands under this address. */
    public boolean current(String path) {
        return request.getRequestURI().startsWith(request.getContextPath() + path);
    }
}
