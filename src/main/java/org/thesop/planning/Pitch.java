package org.thesop.planning;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.story.Copy;

/** An idea put forward, in two fields: what the story is, and why now. Only {@link #apply} moves it. */
@Entity
public class Pitch implements Planned<PitchState> {

    /** Of what it says beside the headline, in characters. */
    public static final int LONGEST = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String headline;

    @Column(name = "why_now", nullable = false)
    private String whyNow;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "pitched_at", nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PitchState state;

    /** What its pitcher was told when it was declined; never null. */
    @Column(nullable = false)
    private String reason = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into_id")
    private Pitch mergedInto;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by_id")
    private Person decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Pitch() {}

    /** A pitch that {@link PitchAction#PROPOSE} is about to bring to life. */
    Pitch(String headline, String whyNow, Person by, Instant at) {
        this.headline = bounded(headline, Copy.LONGEST_LINE);
        this.whyNow = bounded(whyNow, LONGEST);
        this.by = Objects.requireNonNull(by);
        this.at = Objects.requireNonNull(at);
    }

    private static String bounded(String text, int longest) {
        var plain = text == null ? "" : text.strip();
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }

    /**
     * Moves it, or says why not.
     *
     * @throws PlanRefusedException when {@link PitchAction#refusals} finds something in the way
     */
    void apply(PitchAction action, PlanAsk ask) {
        var refusals = action.refusals(this, ask);
        if (!refusals.isEmpty()) {
            throw new PlanRefusedException(action, refusals);
        }
        state = action.to();
        reason = ask.reason();
        mergedInto = ask.other();
        decidedBy = action == PitchAction.PROPOSE ? null : ask.by();
        decidedAt = action == PitchAction.PROPOSE ? null : ask.at();
    }

    /** Whoever put it forward has left: it is another's idea from now on. */
    void goesOnBy(Person other) {
        by = other;
    }

    @Override
    public boolean isOf(Person person) {
        return by.equals(person);
    }

    @Override
    public boolean awaits(Person person) {
        return false;
    }

    public Long id() {
        return id;
    }

    @Override
    public String headline() {
        return headline;
    }

    public String whyNow() {
        return whyNow;
    }

    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    @Override
    public PitchState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    /** The pitch of the same idea that it goes on in. */
    public Optional<Pitch> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** Who decided what became of it last, null while nobody has. */
    public Person decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
