package org.thesop.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.thesop.letters.LetterAnswer;
import org.thesop.newsletter.Mailing;
import org.thesop.people.Person;

/**
 * One mail of the outbox. It is claimed before it is sent, and sent again only when the server certainly did not take it:
 * after a crash between the two it is {@link State#UNSURE}, which a person decides. Its Message-ID stays the same, so that
 * a mailbox that has it already knows it.
 */
@Entity
public class Mail {

    /** Where it is. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        /** Refused for good, or as often as we try. */
        FAILED,
        /** We stopped, or lost the line, while it was being handed over. */
        UNSURE,
        /** Whom it is for has no address, or may no longer read what it speaks of; or its link leads nowhere any more. */
        DROPPED
    }

    /** How long after each refusal the next try comes; after the last there is none. */
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    /** Longer than any server takes with the timeouts that the sender sets. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final int LONGEST_PROBLEM = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Null for mail to somebody outside. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    /** What it says to somebody outside; null for mail to people of the newsroom. */
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "invitation_id")
    private Invitation invitation;

    /** The answer to a reader's letter that it is; null for all other mail. */
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answer_id")
    private LetterAnswer answer;

    /** What it says to all managing editors; null for mail about stories. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "circular_id")
    private Circular circular;

    /** The newsletter that it is; null for all other mail. */
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "mailing_id")
    private Mailing mailing;

    /** The link that it brings a reader; null for all other mail. */
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reader_link_id")
    private ReaderLink readerLink;

    @Column(name = "message_id", nullable = false)
    private String messageId;

    @Column(nullable = false)
    private boolean digest;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.WAITING;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(nullable = false)
    private int tries;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String problem;

    protected Mail() {}

    Mail(Person person, boolean digest, Instant now) {
        this.person = person;
        this.digest = digest;
        this.messageId = UUID.randomUUID().toString();
        this.createdAt = now;
        this.dueAt = now;
    }

    /** Has it sent no earlier than that. */
    void notBefore(Instant moment) {
        dueAt = moment;
    }

    Mail(Invitation invitation, Instant now) {
        this((Person) null, false, now);
        this.invitation = invitation;
    }

    Mail(Person managingEditor, Circular circular, Instant now) {
        this(managingEditor, false, now);
        this.circular = circular;
    }

    Mail(LetterAnswer answer, Instant now) {
        this((Person) null, false, now);
        this.answer = answer;
    }

    Mail(Mailing mailing, Instant now) {
        this((Person) null, false, now);
        this.mailing = mailing;
    }

    Mail(ReaderLink readerLink, Instant now) {
        this((Person) null, false, now);
        this.readerLink = readerLink;
    }

    void claim(Instant now) {
        state = State.SENDING;
        tries += 1;
        claimedUntil = now.plus(CLAIM);
    }

    void sent(Instant now) {
        ended(State.SENT, null);
        sentAt = now;
        if (invitation != null) {
            invitation.forgetLink();
        }
        if (readerLink != null) {
            readerLink.forgetLink();
        }
    }

    /** The server did not take it: another try, or the end of them. */
    void refused(String why, Instant now) {
        if (tries > WAITS.size()) {
            ended(State.FAILED, why);
            return;
        }
        ended(State.WAITING, why);
        dueAt = now.plus(WAITS.get(tries - 1));
    }

    /** The server will never take it for this address: a managing editor sees it, and may have the address mended. */
    void refusedForGood(String why) {
        ended(State.FAILED, why);
    }

    /** There is nothing that could be sent: a managing editor sees it, and the next one goes out. */
    void unwritable(String why) {
        ended(State.FAILED, why);
    }

    void unsure(String why) {
        ended(State.UNSURE, why);
    }

    void dropped(String why) {
        ended(State.DROPPED, why);
    }

    /** Somebody wants it tried once more. */
    void tryAgain(Instant now) {
        if (state == State.FAILED || state == State.UNSURE) {
            ended(State.WAITING, null);
            tries = 0;
            dueAt = now;
        }
    }

    private void ended(State now, String why) {
        state = now;
        claimedUntil = null;
        problem = isForReader() ? null : cut(why);
    }

    /** What a server says of an address has the address in it, and nobody reads it of these: nothing of a reader is to stay. */
    private boolean isForReader() {
        return mailing != null || readerLink != null;
    }

    private static String cut(String why) {
        return why == null || why.length() <= LONGEST_PROBLEM ? why : why.substring(0, LONGEST_PROBLEM);
    }

    public Long id() {
        return id;
    }

    /** Null for mail to somebody outside. */
    public Person person() {
        return person;
    }

    /** Null for mail to people of the newsroom. */
    Invitation invitation() {
        return invitation;
    }

    /** Null for all mail but an answer to a reader's letter. */
    LetterAnswer answer() {
        return answer;
    }

    /** Null for all mail but the newsletter. */
    Mailing mailing() {
        return mailing;
    }

    /** Null for all mail but what brings a reader a link. */
    ReaderLink readerLink() {
        return readerLink;
    }

    /** Null for mail about stories. */
    Circular circular() {
        return circular;
    }

    public String messageId() {
        return messageId;
    }

    public boolean digest() {
        return digest;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public int tries() {
        return tries;
    }

    /** Why it is not there yet, null when nothing went wrong. */
    public String problem() {
        return problem;
    }
}
