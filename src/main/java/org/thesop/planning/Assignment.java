package org.thesop.planning;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.planning.AssignmentWriter.Answer;
import org.thesop.story.Edition;
import org.thesop.story.Section;
import org.thesop.story.Slug;
import org.thesop.story.Story;

/** Work given to writers, with an editor, a length and a deadline. Only {@link #apply} moves it. */
@Entity
public class Assignment implements Planned<AssignmentState> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String headline;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AssignmentState state;

    @OneToMany(mappedBy = "assignment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<AssignmentWriter> writers = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "editor_id")
    private Person editor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private Section section;

    private String slug;

    private Integer words;

    @Column(name = "deadline_at")
    private Instant deadline;

    @Column(name = "embargo_until")
    private Instant embargo;

    @Column(nullable = false)
    private String notes;

    @Column(name = "picture_wish", nullable = false)
    private String pictureWish;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Coverage coverage;

    /** The event of the diary that it covers, null for none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "diary_event_id")
    private DiaryEvent event;

    /** Which of its times, null without an event. */
    @Column(name = "event_at")
    private Instant eventAt;

    /** The pitch that it came of, null for none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "pitch_id")
    private Pitch pitch;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "offered_by_id")
    private Person offeredBy;

    @Column(name = "offered_at", nullable = false)
    private Instant offeredAt;

    /** Why it was cancelled; never null. */
    @Column(nullable = false)
    private String reason = "";

    /** What was begun from it, null before. */
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    private Story story;

    @Version
    private int version;

    protected Assignment() {}

    /** An assignment that {@link AssignmentAction#OFFER} is about to bring to life. */
    Assignment(AssignmentDetails details, Pitch from, Person by, Instant at) {
        this.pitch = from;
        this.offeredBy = Objects.requireNonNull(by);
        this.offeredAt = Objects.requireNonNull(at);
        agree(details);
    }

    /**
     * Moves it, or says why not. What is offered to whoever offers it is accepted with that.
     *
     * @throws PlanRefusedException when {@link AssignmentAction#refusals} finds something in the way
     */
    void apply(AssignmentAction action, PlanAsk ask) {
        var refusals = action.refusals(this, ask);
        if (!refusals.isEmpty()) {
            throw new PlanRefusedException(action, refusals);
        }
        if (ask.details() != null) {
            agree(ask.details());
            offer(ask.details().writers());
            of(ask.by())
                    .filter(mine -> mine.answer() == Answer.ASKED)
                    .ifPresent(mine -> mine.answer(Answer.ACCEPTED, "", ask.at()));
        }
        switch (action) {
            case ACCEPT -> answer(ask, Answer.ACCEPTED);
            case DECLINE -> answer(ask, Answer.DECLINED);
            case PASS_ON -> passOn(ask.from(), ask.to());
            case LET_GO -> editor = null;
            case MOVE_DEADLINE -> deadline = ask.deadline();
            case CANCEL -> reason = ask.reason();
            default -> {}
        }
        state = action.to() == null ? answered() : action.to();
    }

    /** Follows the story from now on. */
    void becomes(Edition begun) {
        story = begun.story();
    }

    /** Covers one of the times of an event. */
    void covers(DiaryEvent what, Instant at) {
        event = what;
        eventAt = at;
    }

    private void agree(AssignmentDetails details) {
        headline = details.headline();
        editor = details.editor();
        section = details.section();
        slug = details.slug() == null ? null : details.slug().text();
        words = details.words();
        deadline = details.deadline();
        embargo = details.embargo();
        notes = details.notes();
        pictureWish = details.pictureWish();
        coverage = details.coverage();
    }

    private void offer(List<Person> people) {
        writers.removeIf(each -> !people.contains(each.person()));
        for (var person : people) {
            of(person).ifPresentOrElse(AssignmentWriter::ask, () -> writers.add(new AssignmentWriter(this, person)));
        }
    }

    /** Whoever is to write it instead is asked, and answers for themselves. */
    private void passOn(Person from, Person to) {
        if (isReadBy(from)) {
            editor = to;
            return;
        }
        writers.removeIf(each -> each.person().equals(from));
        of(to).ifPresentOrElse(AssignmentWriter::ask, () -> writers.add(new AssignmentWriter(this, to)));
    }

    private void answer(PlanAsk ask, Answer said) {
        of(ask.by()).orElseThrow().answer(said, ask.reason(), ask.at());
    }

    private AssignmentState answered() {
        if (writers.stream().anyMatch(each -> each.answer() == Answer.ACCEPTED)) {
            return AssignmentState.ACCEPTED;
        }
        return writers.stream().anyMatch(each -> each.answer() == Answer.ASKED)
                ? AssignmentState.OFFERED
                : AssignmentState.DECLINED;
    }

    private Optional<AssignmentWriter> of(Person person) {
        return writers.stream().filter(each -> each.person().equals(person)).findFirst();
    }

    @Override
    public boolean isOf(Person person) {
        return of(person).filter(each -> each.answer() != Answer.DECLINED).isPresent();
    }

    @Override
    public boolean awaits(Person person) {
        return of(person).filter(each -> each.answer() == Answer.ASKED).isPresent();
    }

    @Override
    public boolean isReadBy(Person person) {
        return person.equals(editor);
    }

    /** Those who have not declined, in order: who will be its story's writers. */
    public List<Person> willing() {
        return writers.stream()
                .filter(each -> each.answer() != Answer.DECLINED)
                .map(AssignmentWriter::person)
                .toList();
    }

    public Long id() {
        return id;
    }

    @Override
    public String headline() {
        return headline;
    }

    @Override
    public AssignmentState state() {
        return state;
    }

    /** Everybody it was offered to, with their answers. */
    public List<AssignmentWriter> writers() {
        return List.copyOf(writers);
    }

    /** Null for whoever comes first. */
    public Person editor() {
        return editor;
    }

    /** Null for none yet. */
    public Section section() {
        return section;
    }

    /** Null for the headline's words. */
    public Slug slug() {
        return slug == null ? null : new Slug(slug);
    }

    /** Null when no length is agreed on. */
    public Integer words() {
        return words;
    }

    public Instant deadline() {
        return deadline;
    }

    public Instant embargo() {
        return embargo;
    }

    public String notes() {
        return notes;
    }

    public String pictureWish() {
        return pictureWish;
    }

    /** What is to be brought. */
    @Override
    public Coverage coverage() {
        return coverage;
    }

    /** The event of the diary that it covers. */
    public Optional<DiaryEvent> event() {
        return Optional.ofNullable(event);
    }

    /** Which of its times it covers, null without an event. */
    public Instant eventAt() {
        return eventAt;
    }

    public Optional<Pitch> pitch() {
        return Optional.ofNullable(pitch);
    }

    public Person offeredBy() {
        return offeredBy;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public String reason() {
        return reason;
    }

    public Optional<Story> story() {
        return Optional.ofNullable(story);
    }
}
