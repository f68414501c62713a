package org.thesop.deliveries;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One thing on its way to one receiver. */
@Entity
public class Delivery {

    /**
     * Longer than any carrier takes: whoever claimed it and says nothing until then was killed, and it is sent again. A test that
     * kills somebody need not wait for so long.
     */
    static final Duration CLAIM = Duration.ofSeconds(Long.getLong("thesop.claim.seconds", 120));

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "receiver_id")
    private Receiver receiver;

    /** By which a receiver knows a double. */
    @Column(nullable = false)
    private UUID name;

    /** What it tells of, as the receiver reads it: {@code story.published}. */
    @Column(nullable = false)
    private String event;

    /** Null for what is about no story. */
    @Column(name = "story_id")
    private Long storyId;

    @Column(name = "edition_id")
    private Long editionId;

    @Column(name = "happened_at", nullable = false)
    private Instant happenedAt;

    /** Whether it goes also while the receiver is paused: what must reach whoever has the story. */
    @Column(nullable = false)
    private boolean regardless;

    @Embedded
    private Content content;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DeliveryState state = DeliveryState.WAITING;

    @Column(nullable = false)
    private int tries;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** How often somebody took it in hand, which never begins anew: by that a sender knows whether it is still theirs. */
    @Column(nullable = false)
    private int claims;

    /**
     * While it is on its way: no more of its story goes to the same receiver before it has come or this moment is over. It stays
     * when something newer takes its place, as what has left the house cannot be called back; and when nobody said whether it
     * came, as a house may still be busy with what it was too slow to answer.
     */
    @Column(name = "claimed_until")
    private Instant claimedUntil;

    protected Delivery() {}

    /** @param event what it tells of, in small letters and full stops */
    public Delivery(Receiver receiver, UUID name, String event, Instant happenedAt) {
        this.receiver = receiver;
        this.name = name;
        this.event = event;
        this.happenedAt = happenedAt;
        this.dueAt = happenedAt;
    }

    /** About this edition of this story. */
    public Delivery about(long story, long edition) {
        storyId = story;
        editionId = edition;
        return this;
    }

    /** With this in it; what has nothing in it yet is packed when it is sent. */
    public Delivery with(Content packed) {
        content = packed;
        return this;
    }

    /** Also while the receiver is paused. */
    public Delivery regardless() {
        regardless = true;
        return this;
    }

    /** Whether whoever has a story has to hear of it. */
    boolean isOwed() {
        return regardless && storyId != null;
    }

    /** Takes it in hand; the number of the claim. */
    int claim(Instant now) {
        tries += 1;
        claims += 1;
        hold(now);
        return claims;
    }

    /** Leaves the house now: until it has come, or for a whole claim from here, nobody sends more of the same. */
    void hold(Instant now) {
        claimedUntil = now.plus(CLAIM);
        dueAt = claimedUntil;
    }

    /** Whether it is still in the hands of whoever made this claim. */
    boolean isHeldBy(int claim) {
        return claimedUntil != null && claims == claim;
    }

    /** Whether somebody asked for it again while it was on its way. */
    boolean isAskedForAgain() {
        return state == DeliveryState.WAITING && tries == 0;
    }

    /** Is on its way no longer, whatever came of it. */
    void letGo(Instant now) {
        claimedUntil = null;
        if (isAskedForAgain()) {
            dueAt = now;
        }
    }

    /** What came of being on its way; whatever it was, it goes once more where somebody asked for that meanwhile. */
    void came(Reply reply, Instant now) {
        if (!reply.inDoubt()) {
            letGo(now);
        }
        if (isAskedForAgain()) {
            return;
        }
        if (reply.taken()) {
            delivered(now);
        } else {
            failed(reply.refused(), now);
        }
    }

    void delivered(Instant now) {
        end(DeliveryState.DELIVERED, now);
    }

    void overtaken(Instant now) {
        end(DeliveryState.OVERTAKEN, now);
    }

    void failed(boolean refused, Instant now) {
        if (state != DeliveryState.WAITING) {
            return;
        }
        RetryTimes.after(tries, refused)
                .ifPresentOrElse(pause -> dueAt = afterDoubt(now.plus(pause)), () -> end(DeliveryState.GIVEN_UP, now));
    }

    private Instant afterDoubt(Instant moment) {
        return claimedUntil != null && claimedUntil.isAfter(moment) ? claimedUntil : moment;
    }

    private void end(DeliveryState how, Instant now) {
        state = how;
        endedAt = now;
    }

    /** Goes out at once, under the same name. @param packedAnew whether what is in it may be another thing by now */
    void sendAgain(boolean packedAnew, Instant now) {
        state = DeliveryState.WAITING;
        tries = 0;
        dueAt = now;
        endedAt = null;
        if (packedAnew) {
            content = null;
        }
    }

    Parcel parcel(Instant now) {
        return new Parcel(
                id,
                tries,
                name,
                event,
                receiver.carried(),
                receiver.name(),
                receiver.address(),
                receiver.secrets(now),
                content);
    }

    public Long id() {
        return id;
    }

    public Receiver receiver() {
        return receiver;
    }

    public UUID name() {
        return name;
    }

    public String event() {
        return event;
    }

    public Long storyId() {
        return storyId;
    }

    public Long editionId() {
        return editionId;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** Null while nothing is packed. */
    public Content content() {
        return content;
    }

    public DeliveryState state() {
        return state;
    }

    public int tries() {
        return tries;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
