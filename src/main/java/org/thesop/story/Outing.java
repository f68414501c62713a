package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.thesop.people.Person;

/**
 * When and how an edition comes before readers, and leaves them. The schedule is the edition's own row; who may plan,
 * and from which state, is asked of {@link EditionAction} before anything here is called.
 */
@MappedSuperclass
public abstract class Outing {

    /** When its writers are to hand it in, null when nobody said. */
    @Column(name = "deadline_at")
    private Instant deadline;

    /** The planned moment; kept when it has gone out, beside the real one. */
    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    @Column(name = "embargo_until")
    private Instant embargoUntil;

    /** Set together with {@link #notice}: when the clock takes it down. */
    @Column(name = "take_down_at")
    private Instant takeDownAt;

    /** Why its publication failed, until somebody acts. */
    private String failure;

    @Column(name = "published_at")
    private Instant publishedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "publisher_id")
    private Person publisher;

    /** Went out without review, and nobody has reviewed it since. */
    private boolean unreviewed;

    /** What readers find at the address of a withdrawn story. */
    private String notice;

    /** The story that readers of a withdrawn one are pointed to, null for none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "points_to_id")
    private Story pointsTo;

    @Column(name = "sends_on", nullable = false)
    private boolean sendsOn;

    /** With which other stories it goes out, all or none; null when it goes by itself. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id")
    private Release release;

    /** Too small a change for readers to be told that the story was updated. */
    private boolean minor;

    /** Its moment, null for none; what failed before is behind it. */
    void planned(Instant moment) {
        scheduledAt = moment;
        failure = null;
    }

    void failedWith(String error) {
        failure = error;
        scheduledAt = null;
    }

    void wentOut(Person by, Instant at, boolean withoutReview) {
        publishedAt = at;
        release = null;
        publisher = by;
        unreviewed = withoutReview;
        failure = null;
    }

    void reviewedAfterwards() {
        unreviewed = false;
    }

    void withdrawnWith(String publicNotice, Instead instead) {
        takeDown(null, publicNotice, instead);
    }

    void reinstated() {
        takeDown(null, null, Instead.NOTHING);
    }

    /** Plans its take-down: at this moment the clock withdraws it, and this notice is what readers find then. */
    void takeDown(Instant at, String publicNotice, Instead instead) {
        takeDownAt = at;
        notice = publicNotice;
        pointsTo = instead.story();
        sendsOn = instead.sendsOn();
    }

    /** A plan to take the story down is about the story, whatever edition is out by then. */
    void takesDownAs(Outing replaced) {
        if (replaced.takeDownAt() != null && takeDownAt == null) {
            takeDown(replaced.takeDownAt(), replaced.notice(), replaced.instead());
        }
    }

    /** Null lets it go out by itself. */
    void goesOutWith(Release others) {
        release = others;
    }

    void small(boolean tooSmallToTell) {
        minor = tooSmallToTell;
    }

    void heldUntil(Instant moment) {
        embargoUntil = moment;
    }

    /** Says when it is to be handed in; null takes that back. */
    void dueBy(Instant moment) {
        deadline = moment;
    }

    /** When its writers are to hand it in, null when nobody said. */
    public Instant deadline() {
        return deadline;
    }

    public Instant scheduledAt() {
        return scheduledAt;
    }

    public Instant embargoUntil() {
        return embargoUntil;
    }

    public Instant takeDownAt() {
        return takeDownAt;
    }

    public String failure() {
        return failure;
    }

    /** The real moment, null before. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Null when the clock published it. */
    public Person publisher() {
        return publisher;
    }

    public boolean unreviewed() {
        return unreviewed;
    }

    public String notice() {
        return notice;
    }

    /** Where readers are pointed when it is withdrawn. */
    public Instead instead() {
        return new Instead(pointsTo, sendsOn);
    }

    /** With which other stories it goes out, all or none; null when it goes by itself. */
    public Release release() {
        return release;
    }

    /** Whether it moves no “updated” on the page. */
    public boolean minor() {
        return minor;
    }
}
