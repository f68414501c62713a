package org.thesop.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /** The most writers shown at once: they come by who is late and who has most, so the rest is who does well. */
    private static final int MOST_WRITERS = 100;

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
    HttpServletRequest request;

    @Inject
    Clock clock;

    private Instant now;
    private int goalHours;
    private List<OpenWork> open = List.of();
    private List<EditorLoad> editors = List.of();
    private List<WriterLoad> writers = List.of();
    private List<String> free = List.of();
    private Duration median;

    /** Loads what the page shows, or answers that it is not for this person. */
    public void open() {
        moves.open(() -> {
            now = clock.instant();
            open = workload.open(signedIn.person());
            goalHours = rules.goalHours();
            var answers = workload.answers(signedIn.person());
            median = ResponseTimes.of(answers, now).median();
            show(new Loads(open, answers, now));
        });
    }

    /** Once for the page: what it is made of is asked for several times while it is printed. */
    private void show(Loads loads) {
        var here = choices.getPeople();
        var all = everybody(here, loads);
        var saidBy = mentors.of(all.stream()
                .filter(each -> each.has(Role.EDITOR))
                .map(Person::id)
                .toList());
        editors = loads.editors(all, saidBy, goalHours);
        writers = loads.writers(all);
        free = here.stream()
                .filter(each -> each.role() == Role.WRITER && !loads.writing().contains(each.handle()))
                .map(Person::name)
                .limit(MOST_FREE)
                .toList();
    }

    /** Everybody who works here, and whoever has left and still has something. */
    private List<Person> everybody(List<Person> here, Loads loads) {
        var gone = new HashSet<>(loads.writing());
        gone.addAll(loads.editing());
        here.forEach(each -> gone.remove(each.handle()));
        var all = new ArrayList<>(here);
        all.addAll(people.withHandles(gone));
        return all;
    }

    /** Every editor, who needs help first. */
    public List<EditorLoad> getEditors() {
        return editors;
    }

    /** Those who have something to write, who needs help first; at most {@value #MOST_WRITERS} unless all are asked for. */
    public List<WriterLoad> getWriters() {
        return isAll() || writers.size() <= MOST_WRITERS ? writers : writers.subList(0, MOST_WRITERS);
    }

    /** Whether every writer was asked for. */
    private boolean isAll() {
        return request.getParameter("all") != null;
    }

    /** How many writers have less than those who are shown. */
    public int getMoreWriters() {
        return writers.size() - getWriters().size();
    }

    /** Writers who have nothing to write, by name. */
    public List<String> getFree() {
        return free;
    }

    /** How many pieces are open. */
    public int getPieces() {
        return open.size();
    }

    /** How many are late, whoever's turn it is. */
    public int getLate() {
        return Loads.count(open, each -> each.lateForWriters(now) || each.lateForEditor(now));
    }

    /** How many wait for an editor, whoever comes first. */
    public int getForAnybody() {
        return Loads.count(open, each -> each.state() == EditionState.SUBMITTED && each.editorHandle() == null);
    }

    /** The middle of all answers of the last weeks. */
    public String getMedian() {
        return length(median);
    }

    public int getGoalHours() {
        return goalHours;
    }

    public int getWeeks() {
        return Workload.WEEKS;
    }

    /** {@code 9 h}; a dash where nothing was answered. */
    public String length(Duration time) {
        return time == null ? "—" : RowTexts.length(time, messages);
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
