package org.thesop.story;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.thesop.people.Actor;
import org.thesop.people.Person;

/** One version of a story as readers see it. Only {@link #apply} moves it, and only as {@link EditionAction} says. */
@Entity
public class Edition extends Outing {

    /** The longest public note, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    private static final Set<EditionState> BEFORE_APPROVAL = EnumSet.of(
            EditionState.DRAFT, EditionState.SUBMITTED, EditionState.IN_REVIEW, EditionState.CHANGES_REQUESTED);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "story_id")
    private Story story;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EditionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EditionState state;

    @Embedded
    @AttributeOverride(name = "body", column = @Column(name = "body", nullable = false))
    private Copy copy = Copy.blank("");

    @ElementCollection
    @CollectionTable(name = "byline", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    private List<Byline> bylines = new ArrayList<>();

    /** The first picture in its body, by id: the database finds it when the body is written. Null for none. */
    @Column(name = "lead_picture", insertable = false, updatable = false)
    private String leadPicture;

    /** What readers are told of a correction or clarification. */
    @Column(name = "public_note")
    private String publicNote;

    /** The published edition this one was begun from, null for a first one. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "built_on_id")
    private Edition builtOn;

    /** The number of its newest revision, 0 before the first save. */
    @Column(name = "revision", nullable = false)
    private int revision;

    @Column(name = "edited_at", nullable = false)
    private Instant editedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    /** For whom it was handed in; anybody else may take it too. Null when it waits for whoever comes first. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "wanted_editor_id")
    private Person wantedEditor;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Priority priority = Priority.ROUTINE;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claimant_id")
    private Person claimant;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    /** Approvals that its strictest section since submission asks for. */
    @Column(name = "approvals_needed", nullable = false)
    private int approvalsNeeded = 1;

    @ManyToMany
    @JoinTable(
            name = "approval",
            joinColumns = @JoinColumn(name = "edition_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private List<Person> approvals = new ArrayList<>();

    @Version
    private int version;

    protected Edition() {}

    /** An edition that {@link EditionAction#START} or {@link EditionAction#IMPORT} is about to bring to life. */
    static Edition first(Story story, Copy copy, List<Byline> bylines, Instant at) {
        var edition = new Edition();
        edition.story = story;
        edition.kind = EditionKind.FIRST;
        edition.editedAt = at;
        edition.copy = copy;
        edition.bylines.addAll(bylines);
        return edition;
    }

    /** A new edition that begins as the live one is. */
    static Edition following(Edition live, EditionKind kind, Instant at) {
        // By its methods: what Hibernate hands out may be a proxy, whose own fields stay empty.
        var edition = new Edition();
        edition.story = live.story();
        edition.kind = kind;
        edition.editedAt = at;
        edition.copy = live.copy();
        edition.bylines.addAll(live.bylines());
        edition.builtOn = live;
        return edition;
    }

    /**
     * Moves it, or says why not. Everything that a transition changes is changed here.
     *
     * @throws RefusedException when {@link EditionAction#refusals} finds something in the way
     */
    Decision apply(EditionAction action, Ask ask, Circumstances circumstances) {
        var refusals = action.refusals(this, ask, circumstances);
        if (!refusals.isEmpty()) {
            throw new RefusedException(action, refusals);
        }
        var from = state;
        if (from == null) {
            story.add(this);
        }
        state = action.to();
        var before = claimant;
        action.effect().on(this, ask);
        return new Decision(this, action, from, state, before, ask);
    }

    /** Takes new words; approvals of the old ones lapse. The caller has asked {@link Permissions} and keeps the revision. */
    void write(Copy newCopy, List<Byline> newBylines, int number, Instant at) {
        copy = newCopy;
        if (!bylines.equals(newBylines)) {
            bylines.clear();
            bylines.addAll(newBylines);
        }
        if (newCopy.section() != null) {
            approvalsNeeded = Math.max(approvalsNeeded, newCopy.section().approvals());
        }
        // One approval moves it out of everybody's reach: only where two are asked for can one be there, and be loaded
        // for it.
        if (approvalsNeeded > 1) {
            approvals.clear();
        }
        revision = number;
        editedAt = at;
    }

    void submittedFor(Person editor, Urgency urgency, Instant at) {
        submittedAt = at;
        wantedEditor = editor;
        dueAt = urgency.due();
        priority = urgency.priority();
        approvalsNeeded = copy.section().approvals();
        approvals.clear();
        claimedBy(null, null);
        story.submitted(at);
    }

    /** Will be handed in for this editor, unless its writers choose another; null for whoever comes first. */
    void meantFor(Person editor) {
        wantedEditor = editor;
    }

    void claimedBy(Person person, Instant at) {
        claimant = person;
        claimedAt = at;
    }

    /** Goes back to whoever comes first when the one it was meant for lays it down. */
    void released() {
        if (claimant.equals(wantedEditor)) {
            wantedEditor = null;
        }
        claimedBy(null, null);
    }

    /** The editor who asked for changes knows it best; its writers may choose another when they hand it in again. */
    void sentBack() {
        wantedEditor = claimant;
        dueAt = null;
        claimedBy(null, null);
    }

    void approvedBy(Person person) {
        approvals.add(person);
        if (person.equals(wantedEditor)) {
            wantedEditor = null;
        }
        claimedBy(null, null);
        planned(null);
    }

    void reopenedBy(Person person, Instant at) {
        approvals.clear();
        planned(null);
        claimedBy(person, at);
    }

    void publishedBy(Actor by, Instant at, boolean withoutReview) {
        wentOut(by.person(), at, withoutReview);
        claimedBy(null, null);
        if (kind != EditionKind.FIRST && !minor()) {
            story.updated(at);
        }
    }

    /** Says whether an update is too small to be told; corrections and clarifications are told always. */
    public void isMinor(boolean tooSmallToTell) {
        small(tooSmallToTell && kind == EditionKind.UPDATE);
    }

    /**
     * What readers are told of a correction or clarification; asked for before it can go out. Approvals of another note
     * lapse.
     *
     * @throws TooLongException beyond {@link #LONGEST_NOTE}
     */
    public void note(String forReaders) {
        var note = oneLine(forReaders);
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new TooLongException(note.length(), LONGEST_NOTE);
        }
        if (!Objects.equals(publicNote, note)) {
            approvals.clear();
        }
        publicNote = note;
    }

    /** Makes it one of several that go out together; null lets it go out by itself. */
    public void goOutWith(Release others) {
        goesOutWith(others);
    }

    /** Whether the public note is this one, however its lines are broken. */
    boolean hasNote(String words) {
        return Objects.equals(publicNote, oneLine(words));
    }

    private static String oneLine(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replaceAll("\\s+", " ");
    }

    /**
     * Plans its take-down by the clock: asked for at once is what withdrawing it will ask for, and a moment ahead.
     *
     * @param ask with the moment, the notice for readers, and where they are pointed
     * @throws RefusedException when something is in the way
     */
    public void planTakeDown(Ask ask) {
        var none = Circumstances.none(this);
        var refusals = new ArrayList<>(EditionAction.WITHDRAW.refusals(this, ask, none));
        if (!Need.FUTURE_MOMENT.isMet(this, ask, none)) {
            refusals.add(new Refusal.Missing(Need.FUTURE_MOMENT));
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(EditionAction.WITHDRAW, List.copyOf(refusals));
        }
        takeDown(ask.moment(), ask.reason(), ask.instead());
    }

    /** Takes the plan to take it down back; nothing happens when there is none. */
    public void keepUp() {
        if (takeDownAt() != null) {
            takeDown(null, null, Instead.NOTHING);
        }
    }

    /**
     * Holds it back until this moment; null lifts the embargo.
     *
     * @throws ForbiddenException when somebody other than a managing editor would lift or shorten one
     * @throws RefusedException when it is scheduled for an earlier moment: it has to be rescheduled first
     */
    public void embargo(Instant until, Person by) {
        var earlier = embargoUntil() != null && (until == null || until.isBefore(embargoUntil()));
        if (earlier && !Who.MANAGING_EDITOR.allows(this, by)) {
            throw new ForbiddenException("lifting the embargo of edition " + id + " by " + by);
        }
        if (until != null && state == EditionState.SCHEDULED && until.isAfter(scheduledAt())) {
            throw new RefusedException(EditionAction.RESCHEDULE, List.of(new Refusal.Missing(Need.NOT_BEFORE_EMBARGO)));
        }
        heldUntil(until);
    }

    public Long id() {
        return id;
    }

    public Story story() {
        return story;
    }

    public EditionKind kind() {
        return kind;
    }

    /** Null only between its making and the first transition. */
    public EditionState state() {
        return state;
    }

    public Copy copy() {
        return copy;
    }

    public List<Byline> bylines() {
        return List.copyOf(bylines);
    }

    public String publicNote() {
        return publicNote;
    }

    public Optional<Edition> builtOn() {
        return Optional.ofNullable(builtOn);
    }

    public int revision() {
        return revision;
    }

    public Instant editedAt() {
        return editedAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** For whom it was handed in, null when for whoever comes first; in copy that was sent back, who did that. */
    public Person wantedEditor() {
        return wantedEditor;
    }

    /** When its writers expect an answer, null when they did not say. */
    public Instant dueAt() {
        return dueAt;
    }

    public Priority priority() {
        return priority;
    }

    /** The editor who has it in review, null otherwise. */
    public Person claimant() {
        return claimant;
    }

    public Instant claimedAt() {
        return claimedAt;
    }

    public int approvalsNeeded() {
        return approvalsNeeded;
    }

    /** Who has approved it as it is. Before it is approved that can be somebody only where two are asked for. */
    public List<Person> approvals() {
        return approvalsNeeded < 2 && BEFORE_APPROVAL.contains(state) ? List.of() : List.copyOf(approvals);
    }
}
