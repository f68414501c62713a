package org.thesop.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.thesop.mentoring.Mentor;
import org.thesop.mentoring.Mentors;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.planning.OpenWork;
import org.thesop.planning.ResponseTimes;
import org.thesop.planning.Workload;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.review.ReviewRules;
import org.thesop.story.EditionState;
import org.thesop.story.web.RoomChoices;
import org.thesop.story.web.RowTexts;

/** desk/planning/workload: who has how much, who is late, and how soon editors answered lately. */
@Named
@RequestScoped
public class WorkloadPage {

    /** The most people named who have nothing to do. */
    private static final int MOST_FREE = 60;

    @Inject
    Workload workload;

    @Inject
    Mentors mentors;

    @Inject
    ReviewRules rules;

    @Inject
    PaperZone zone;

    @Inject
    RoomChoices choices;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    @Inject
    PlanMoves moves;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /**
     * What one editor has.
     *
     * @param coming what is meant for them and not handed in yet
     * @param mentor what they said of their hours, null for nothing
     */
    public record EditorLoad(
            Person person,
            int inReview,
            int waiting,
            int coming,
            int late,
            ResponseTimes times,
            ResponsePlot plot,
            Mentor mentor) {

        int open() {
            return inReview + waiting + coming;
        }
    }

    /**
     * What one writer has.
     *
     * @param toBegin offered or accepted, and not begun
     * @param away with an editor, so that nothing waits for the writer
     */
    public record WriterLoad(Person person, int toBegin, int writing, int sentBack, int away, int late) {

        int open() {
            return toBegin + writing + sentBack + away;
        }
    }

    private Instant now;
    private int goalHours;
    private List<OpenWork> open = List.of();
    private List<Workload.Answer> answers = List.of();
    private Map<String, Person> byHandle = Map.of();
    private Map<Long, Mentor> saidBy = Map.of();

    /** Loads what the page shows, or answers that it is not for this person. */
    public void open() {
        moves.open(() -> {
            now = clock.instant();
            open = workload.open(signedIn.person());
            answers = workload.answers(signedIn.person());
            goalHours = rules.goalHours();
            byHandle = everybody();
            saidBy = mentors.of(byHandle.values().stream()
                    .filter(each -> each.has(Role.EDITOR))
                    .map(Person::id)
                    .toList());
        });
    }

    /** Everybody who works here, and whoever has left and still has something. */
    private Map<String, Person> everybody() {
        var known = new HashMap<String, Person>();
        choices.getPeople().forEach(each -> known.put(each.handle(), each));
        var gone = new HashSet<String>();
        for (var each : open) {
            gone.addAll(each.writers());
            if (each.editorHandle() != null) {
                gone.add(each.editorHandle());
            }
        }
        gone.removeAll(known.keySet());
        people.withHandles(gone).forEach(each -> known.put(each.handle(), each));
        return known;
    }

    /** Every editor, also those with nothing to do: who is late first, then who has most. */
    public List<EditorLoad> getEditors() {
        var withWork = new HashSet<String>();
        open.stream().map(OpenWork::editorHandle).forEach(withWork::add);
        return byHandle.values().stream()
                .filter(each -> each.has(Role.EDITOR) || withWork.contains(each.handle()))
                .map(this::editor)
                .sorted(Comparator.comparingInt(EditorLoad::late)
                        .thenComparingInt(EditorLoad::open)
                        .reversed()
                        .thenComparing(each -> each.person().name()))
                .toList();
    }

    private EditorLoad editor(Person person) {
        var theirs = open.stream()
                .filter(each -> person.handle().equals(each.editorHandle()))
                .toList();
        var times = ResponseTimes.of(
                answers.stream()
                        .filter(each -> each.handle().equals(person.handle()))
                        .toList(),
                now);
        return new EditorLoad(
                person,
                count(theirs, each -> each.state() == EditionState.IN_REVIEW),
                count(theirs, each -> each.state() == EditionState.SUBMITTED),
                count(theirs, each -> !each.withEditors()),
                count(theirs, each -> each.lateForEditor(now)),
                times,
                ResponsePlot.of(times, goalHours),
                saidBy.get(person.id()));
    }

    /** Everybody who has something to write: who is late first, then who has most. */
    public List<WriterLoad> getWriters() {
        return byHandle.values().stream()
                .filter(each -> writing().contains(each.handle()))
                .map(this::writer)
                .sorted(Comparator.comparingInt(WriterLoad::late)
                        .thenComparingInt(WriterLoad::open)
                        .reversed()
                        .thenComparing(each -> each.person().name()))
                .toList();
    }

    private WriterLoad writer(Person person) {
        var theirs = open.stream()
                .filter(each -> each.writers().contains(person.handle()))
                .toList();
        return new WriterLoad(
                person,
                count(theirs, each -> each.state() == null),
                count(theirs, each -> each.state() == EditionState.DRAFT),
                count(theirs, each -> each.state() == EditionState.CHANGES_REQUESTED),
                count(theirs, OpenWork::withEditors),
                count(theirs, each -> each.lateForWriters(now)));
    }

    private Set<String> writing() {
        var handles = new HashSet<String>();
        open.forEach(each -> handles.addAll(each.writers()));
        return handles;
    }

    private static int count(List<OpenWork> work, Predicate<OpenWork> which) {
        return (int) work.stream().filter(which).count();
    }

    /** Writers who have nothing to write, by name. */
    public List<String> getFree() {
        var busy = writing();
        return choices.getPeople().stream()
                .filter(each -> each.role() == Role.WRITER && !busy.contains(each.handle()))
                .map(Person::name)
                .limit(MOST_FREE)
                .toList();
    }

    /** How many pieces are open. */
    public int getPieces() {
        return open.size();
    }

    /** How many are late, whoever's turn it is. */
    public int getLate() {
        return count(open, each -> each.lateForWriters(now) || each.lateForEditor(now));
    }

    /** How many wait for an editor, whoever comes first. */
    public int getForAnybody() {
        return count(open, each -> each.state() == EditionState.SUBMITTED && each.editorHandle() == null);
    }

    /** The middle of all answers of the last weeks. */
    public String getMedian() {
        return length(ResponseTimes.of(answers, now).median());
    }

    public int getGoalHours() {
        return goalHours;
    }

    public int getWeeks() {
        return Workload.WEEKS;
    }

    /** {@code 9 h}; a dash where nothing was answered. */
    public String length(Duration time) {
        return time == null ? "—" : RowTexts.length(time);
    }

    /** {@code 3 hours a week}, {@code away until Nov 30, 2026}; empty for who has said nothing. */
    public String hours(EditorLoad editor) {
        var mentor = editor.mentor();
        if (mentor == null) {
            return "";
        }
        return mentor.awayUntil(now)
                .map(day -> messages.text("mentor.awayUntil", zone.shortDay(zone.start(day))))
                .orElseGet(() -> messages.text("mentor.week", mentor.hoursAWeek()));
    }

    /** {@code 9 h, 30 h, —}: what the plot shows, in words. */
    public String spoken(EditorLoad editor) {
        var weeks = new ArrayList<String>();
        editor.times().weeks().forEach(each -> weeks.add(length(each)));
        return messages.text("workload.plot", String.join(", ", weeks), goalHours);
    }
}
