package org.thesop.facts;

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
import java.util.Objects;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.Passage;
import org.thesop.story.Whereabouts;

/** An item of the fact sheet: words of one edition, the source they are from, and who has looked it up. */
@Entity
public class Fact {

    /** In characters. */
    public static final int LONGEST_NOTE = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @Embedded
    private Passage passage;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FactKind kind;

    /** Null while nobody has said where it is from. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private Source source;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FactState state = FactState.OPEN;

    /** Who said what it is; null while nobody has. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "judged_by_id")
    private Person judgedBy;

    @Column(name = "judged_at")
    private Instant judgedAt;

    @Column(nullable = false)
    private String note = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entered_by_id")
    private Person enteredBy;

    @Column(name = "entered_at", nullable = false)
    private Instant enteredAt;

    @Version
    private int version;

    protected Fact() {}

    Fact(Edition edition, Passage passage, FactKind kind, Source source, Person enteredBy, Instant at) {
        this.edition = edition;
        this.passage = Objects.requireNonNull(passage);
        this.kind = Objects.requireNonNull(kind);
        this.source = source;
        this.enteredBy = enteredBy;
        this.enteredAt = at;
    }

    /** The same item about the same words of the edition that follows; what was settled stays so if they still stand. */
    Fact in(Edition next, Passage there, boolean wordsStand) {
        var same = new Fact(next, there, kind, source, enteredBy, enteredAt);
        same.note = note;
        if (wordsStand) {
            same.state = state;
            same.judgedBy = judgedBy;
            same.judgedAt = judgedAt;
        }
        return same;
    }

    /** Says where it is from, or that nobody knows yet; what was checked against another source is open again. */
    void tie(Source to) {
        if (!Objects.equals(idOf(source), idOf(to))) {
            source = to;
            reopen();
        }
    }

    private static Long idOf(Source source) {
        return source == null ? null : source.id();
    }

    /** Somebody has judged these words; what they say later is another matter. */
    void judge(FactState as, Passage words, Person by, Instant at) {
        state = as;
        passage = words;
        judgedBy = by;
        judgedAt = at;
    }

    void reopen() {
        state = FactState.OPEN;
        judgedBy = null;
        judgedAt = null;
    }

    void note(String text) {
        note = Typed.clean(text, LONGEST_NOTE);
    }

    /** Whether it can be checked: nobody has checked a quotation who does not know whose it is. */
    public boolean checkable() {
        return kind != FactKind.QUOTATION || source != null;
    }

    /**
     * Whether somebody still has to do something about it: nobody has settled it, its words are others than those that
     * were, or a minor speaks and no consent is written down.
     */
    public boolean open(Whereabouts where) {
        var settled = FactState.SETTLED.contains(state);
        if (where instanceof Whereabouts.Gone) {
            return !settled;
        }
        return !settled || changed(where) || (state == FactState.CHECKED && source != null && source.lacksConsent());
    }

    /** Whether its words are others than when it was entered, or judged last. */
    public static boolean changed(Whereabouts where) {
        return where instanceof Whereabouts.Found found && found.changed();
    }

    public Long id() {
        return id;
    }

    public Edition edition() {
        return edition;
    }

    public Passage passage() {
        return passage;
    }

    public FactKind kind() {
        return kind;
    }

    public Source source() {
        return source;
    }

    public FactState state() {
        return state;
    }

    public Person judgedBy() {
        return judgedBy;
    }

    public Instant judgedAt() {
        return judgedAt;
    }

    public String note() {
        return note;
    }

    public Person enteredBy() {
        return enteredBy;
    }
}
