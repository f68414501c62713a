package org.thesop.story;

import jakarta.persistence.AttributeOverride;
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
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;

/**
 * One acknowledged save of an edition: who, when, why, and all the words. Never changed, never deleted. Most are stored as
 * how they differ from an older one that is stored whole.
 */
@Entity
public class Revision {

    /** What made somebody save. */
    public enum Why {
        /** The copy with which an edition begins; nobody typed it there. */
        START,
        AUTOSAVE,
        SAVE,
        SUBMIT,
        EDIT,
        RESTORE,
        /** A suggestion went into the text: {@link #replacement()} says how. */
        SUGGESTION,
        /** Came when another save had come between: kept beside the edition, not in it. */
        STRAY
    }

    /** A packed text larger than this is worth a whole one, beside which the next are small again. */
    static final int MOST_PACKED_BYTES = 1024;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @Column(nullable = false)
    private int number;

    /** The number of the revision that the typed text began from. */
    @Column(name = "built_on", nullable = false)
    private int builtOn;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "saved_at", nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Why why;

    /** The edition's state when it was saved. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EditionState state;

    /** Without its body when that is packed. */
    @Embedded
    @AttributeOverride(name = "body", column = @Column(name = "body"))
    private Copy copy;

    /** Null when they are packed. */
    private String bylines;

    /** See {@link Authorship#stored()}; null when it is packed. */
    private String authorship;

    /** Null for everything but an accepted suggestion. */
    @Embedded
    private Replacement replacement;

    /** The whole one that this is packed beside; null when this holds its text itself. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "keyframe_id")
    private Revision keyframe;

    /** See {@link RevisionText}. */
    private byte[] packed;

    /** The words of the body; null in a revision from before they were counted, as are those that came and went. */
    private Integer words;

    @Column(name = "words_come")
    private Integer wordsCome;

    @Column(name = "words_gone")
    private Integer wordsGone;

    /** The number of the revision whose words were brought back, null unless it is a restored one. */
    private Integer restored;

    /** What was unpacked once. */
    @Transient
    private RevisionText text;

    @Transient
    private Copy whole;

    protected Revision() {}

    Revision(
            Edition edition, int number, int builtOn, Person by, Instant at, Why why, Copy copy, List<Byline> bylines) {
        this.edition = edition;
        this.number = number;
        this.builtOn = builtOn;
        this.by = by;
        this.at = at;
        this.why = why;
        this.state = edition.state();
        this.copy = copy;
        this.bylines = BylinesAsJson.write(bylines.stream().map(KeptByline::of).toList());
        this.authorship = "";
        this.words = copy.body().words();
        this.wordsCome = 0;
        this.wordsGone = 0;
    }

    Revision writtenBy(Authorship words) {
        authorship = words.stored();
        return this;
    }

    Long id() {
        return id;
    }

    Revision by(Replacement change) {
        replacement = change;
        return this;
    }

    /** Other copy with the accepted suggestion in it that made this revision out of {@code before}. */
    Optional<Copy> with(Copy before, Copy other) {
        return Optional.ofNullable(replacement).flatMap(change -> change.following(before, other));
    }

    /** Says how much was written and cut. */
    Revision changing(TextChanges changes) {
        wordsCome = changes.wordsCome();
        wordsGone = changes.wordsGone();
        return this;
    }

    Revision bringingBack(int olderNumber) {
        restored = olderNumber;
        return this;
    }

    /**
     * Keeps only how it differs from an older one, where that is small; otherwise it stays whole, and those that follow
     * are packed beside it. Whatever is packed is packed beside a whole one, so that reading never takes more than two rows.
     */
    Revision packedBeside(Revision older) {
        var base = older.keyframe == null ? older : older.keyframe;
        var mine = text();
        var small = mine.packedBeside(base.text());
        if (small.length <= MOST_PACKED_BYTES) {
            text = mine;
            whole = copy;
            keyframe = base;
            packed = small;
            copy = copy.withoutBody();
            bylines = null;
            authorship = null;
        }
        return this;
    }

    private RevisionText text() {
        if (keyframe == null) {
            return new RevisionText(copy.stored(), bylines, authorship);
        }
        if (text == null) {
            text = RevisionText.unpacked(packed, keyframe.text());
        }
        return text;
    }

    public Edition edition() {
        return edition;
    }

    public int number() {
        return number;
    }

    public int builtOn() {
        return builtOn;
    }

    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public Why why() {
        return why;
    }

    public EditionState state() {
        return state;
    }

    public Copy copy() {
        if (keyframe == null) {
            return copy;
        }
        if (whole == null) {
            whole = copy.withBody(text().body());
        }
        return whole;
    }

    /** As they were said then. */
    public List<KeptByline> bylines() {
        return BylinesAsJson.read(text().bylines());
    }

    /** Whether it is this very text. */
    boolean holds(Copy otherCopy, List<Byline> otherBylines) {
        return copy().equals(otherCopy)
                && bylines().equals(otherBylines.stream().map(KeptByline::of).toList());
    }

    public Authorship authorship() {
        return Authorship.stored(text().authorship());
    }

    /** The number of the revision whose words it brought back; null unless it is a restored one. */
    public Integer restored() {
        return restored;
    }
}
