package org.thesop.review;

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
import jakarta.persistence.Version;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.story.BodyHtml;
import org.thesop.story.Edition;
import org.thesop.story.Passage;
import org.thesop.story.Replacement;
import org.thesop.story.Setting;
import org.thesop.story.Whereabouts;

/**
 * A change that an editor proposes, beside the copy until somebody answers: other words for a passage, or the same words
 * set otherwise.
 */
@Entity
public class Suggestion {

    /** What became of it. */
    public enum State {
        PENDING,
        /** Its writer asked about it: it waits for an answer, and can still be accepted. */
        QUESTIONED,
        ACCEPTED,
        REJECTED,
        /** Its writer found words of their own for the place. */
        REWRITTEN,
        /** Its editor took it back. */
        WITHDRAWN,
        /** An editor put it into the text. */
        MADE,
        /** The words it speaks of are others now, or gone. */
        OVERTAKEN;

        /** Whether somebody still has to answer. */
        public boolean isOpen() {
            return this == PENDING || this == QUESTIONED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "made_at", nullable = false)
    private Instant at;

    /** What the editor's browser calls it, so that sending it twice makes it once. */
    @Column(name = "sent_as", nullable = false)
    private String sentAs;

    @Embedded
    private Passage passage;

    @Column(nullable = false)
    private String words;

    /** Null for other words; else the passage's own stay, and are set like this. */
    @Embedded
    private Setting setting;

    /** How they are set without it; null where there is nothing to say of it. */
    @Embedded
    @AttributeOverride(name = "act", column = @Column(name = "was_act"))
    @AttributeOverride(name = "said", column = @Column(name = "was_said"))
    private Setting was;

    /** How many words it touches; one at least, also where a paragraph is only divided. */
    @Column(nullable = false)
    private int size;

    @Embedded
    private Reason reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.PENDING;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answered_by_id")
    private Person answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** The words its writer put there instead, or why not; empty when nothing was said. */
    @Column(nullable = false)
    private String answer = "";

    @Version
    private int version;

    protected Suggestion() {}

    Suggestion(Edition edition, Person by, Instant at, String sentAs) {
        this.edition = edition;
        this.by = by;
        this.at = at;
        this.sentAs = sentAs;
    }

    /** The same words, set otherwise; {@code before} is how they are set without it, or null. */
    Suggestion sets(Passage newPassage, Setting newSetting, Setting before, Reason newReason) {
        passage = newPassage;
        words = "";
        setting = newSetting;
        was = before;
        size = 1;
        reason = newReason;
        return this;
    }

    /** What its editor typed, or types now before anybody has answered. */
    Suggestion says(Passage newPassage, String newWords, Reason newReason) {
        if (newPassage.quote().equals(newWords)) {
            throw new IllegalArgumentException("nothing would change");
        }
        passage = newPassage;
        setting = null;
        was = null;
        words = newWords;
        size = Math.max(1, Math.max(BodyHtml.countWords(newPassage.quote()), BodyHtml.countWords(newWords)));
        reason = newReason;
        return this;
    }

    /** What it does to a text in which its words stand there; not for {@link Whereabouts.Gone}. */
    Replacement change(Whereabouts.Found place) {
        return setting == null ? changeTo(words, place) : Replacement.setting(place.start(), place.end(), setting);
    }

    Replacement changeTo(String otherWords, Whereabouts.Found place) {
        return new Replacement(passage.field(), place.start(), place.end(), otherWords);
    }

    /** It stands elsewhere now, since another suggestion went into the text. */
    void moved(Passage now) {
        passage = now;
    }

    void answered(State became, Person answering, String said, Instant when) {
        state = became;
        answeredBy = answering;
        answeredAt = when;
        answer = said == null ? "" : said.strip();
    }

    void questioned() {
        state = State.QUESTIONED;
    }

    void explained() {
        state = State.PENDING;
    }

    public Long id() {
        return id;
    }

    public Edition edition() {
        return edition;
    }

    String sentAs() {
        return sentAs;
    }

    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public Passage passage() {
        return passage;
    }

    /** What it puts in the place of the passage's words, a blank line between paragraphs; empty to take them out. */
    public String words() {
        return words;
    }

    /** Null when it is about words. */
    public Setting setting() {
        return setting;
    }

    /** How its words were set when it was made; null where there is nothing to say of it. */
    public Setting was() {
        return was;
    }

    /** Never null. */
    public Reason reason() {
        return reason;
    }

    int size() {
        return size;
    }

    public State state() {
        return state;
    }

    /** Null while nobody has. */
    public Person answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public String answer() {
        return answer;
    }
}
