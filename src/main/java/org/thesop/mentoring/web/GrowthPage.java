package org.thesop.mentoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.thesop.mentoring.Growth;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.review.ChangeKinds;
import org.thesop.review.Criterion;
import org.thesop.review.FeedbackRow;
import org.thesop.review.Feedbacks;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.web.Moves;

/** desk/story/growth: what a writer's work tells over the terms; one's own, or {@code ?writer=handle} for their editors. */
@Named
@RequestScoped
public class GrowthPage {

    private static final int MOST_FEEDBACK = 60;
    private static final int MOST_HAND_INS = 60;
    private static final int MOST_ROUNDS = 12;
    private static final int MOST_CLIPS = 12;
    private static final int MOST_RULES = 8;
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Inject
    Growth growth;

    @Inject
    Feedbacks feedbacks;

    @Inject
    ChangeKinds changes;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private Person writer;
    private List<FeedbackRow> feedback = List.of();
    private List<Growth.Handed> handedIn = List.of();
    private List<Growth.Round> rounds = List.of();
    private List<Growth.Clip> clips = List.of();
    private List<Kind> kinds = List.of();

    /** How often editors changed something of one kind, and how many words that touched. */
    public record Kind(String name, int count, int words) {}

    /** Loads all of it, or answers that it is not for this person. */
    public void open() {
        moves.open(() -> {
            var me = signedIn.person();
            var handle = request.getParameter("writer");
            writer = handle == null || handle.equals(me.handle())
                    ? me
                    : people.withHandle(handle).orElseThrow(() -> new UnknownEditionException(-1));
            feedback = feedbacks.to(writer, me, MOST_FEEDBACK);
            handedIn = growth.handedIn(writer, me, MOST_HAND_INS);
            rounds = growth.rounds(writer, me, MOST_ROUNDS);
            clips = growth.clips(writer, MOST_CLIPS);
            kinds = kinds();
        });
    }

    /** The changes of a year by kind, the most frequent first. */
    private List<Kind> kinds() {
        var byKind = new LinkedHashMap<String, Kind>();
        for (var row : changes.of(writer, clock.instant().minus(A_YEAR))) {
            var name = row.kind() == null ? messages.text("growth.kind.none") : messages.of(row.kind());
            byKind.merge(
                    name,
                    new Kind(name, row.count(), row.words()),
                    (some, more) -> new Kind(name, some.count() + more.count(), some.words() + more.words()));
        }
        return byKind.values().stream()
                .sorted(Comparator.comparingInt(Kind::count).reversed().thenComparing(Kind::name))
                .toList();
    }

    /** What editors changed most in a year. */
    public List<Kind> getKinds() {
        return kinds;
    }

    /** The length of the longest bar of {@link #getKinds}. */
    public int getMostChanged() {
        return kinds.isEmpty() ? 1 : kinds.get(0).count();
    }

    public Person getWriter() {
        return writer;
    }

    public boolean isOwn() {
        return signedIn.person().equals(writer);
    }

    /** Whether there is nothing to show yet. */
    public boolean isBlank() {
        return feedback.isEmpty() && handedIn.isEmpty() && clips.isEmpty();
    }

    /** What editors said, newest first. */
    public List<FeedbackRow> getFeedback() {
        return feedback;
    }

    /** One line a criterion, in the order of the form. */
    public List<MarkLine> getLines() {
        var oldestFirst =
                feedback.stream().sorted(Comparator.comparing(FeedbackRow::at)).toList();
        return Arrays.stream(Criterion.values())
                .map(criterion -> MarkLine.of(criterion, oldestFirst))
                .toList();
    }

    /** Whether anybody gave marks, so that there is something to draw. */
    public boolean isMarked() {
        return feedback.stream().anyMatch(row -> !row.marks().isEmpty());
    }

    public List<Criterion> getCriteria() {
        return List.of(Criterion.values());
    }

    /** {@code 4 · Strong}, by the form it was given by; a dash where it was skipped. */
    public String mark(FeedbackRow row, Criterion criterion) {
        return row.marks().of(criterion).map(mark -> said(row.form(), mark)).orElse("—");
    }

    /** {@code 4 · Strong}. */
    public String said(int form, int mark) {
        return mark + " · " + messages.text("rubric." + form + "." + mark);
    }

    public List<Growth.RuleRate> getRules() {
        return Growth.rules(handedIn, MOST_RULES);
    }

    /** How often the rule broken most was, in 1,000 words: the length of the longest bar. */
    public double getMostBroken() {
        return getRules().stream()
                .mapToDouble(Growth.RuleRate::perThousand)
                .max()
                .orElse(1);
    }

    public List<Growth.Round> getRounds() {
        return rounds;
    }

    public List<Growth.Clip> getClips() {
        return clips;
    }

    /** The number of clips, with a plus when there are more than are shown. */
    public String getClipCount() {
        return clips.size() < MOST_CLIPS ? String.valueOf(clips.size()) : MOST_CLIPS + "+";
    }

    public int getHandIns() {
        return handedIn.size();
    }

    /** The middle length of what was handed in last for each story, in words; 0 when nothing was. */
    public int getMedianWords() {
        var newest = new LinkedHashMap<Long, Integer>();
        handedIn.forEach(each -> newest.putIfAbsent(each.editionId(), each.words()));
        var sorted = newest.values().stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    /** The middle time from notes to the next version; a dash when there was no round yet. */
    public String getMedianRound() {
        var sorted = rounds.stream()
                .map(Growth.Round::took)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return sorted.isEmpty() ? "—" : length(sorted.get(sorted.size() / 2));
    }

    /** How long a round took, or that it is under way. */
    public String took(Growth.Round round) {
        return round.took() == null ? messages.text("growth.round.open") : length(round.took());
    }

    private String length(Duration time) {
        if (time.toHours() < 1) {
            return messages.text("growth.minutes", Math.max(1, time.toMinutes()));
        }
        return time.toHours() < 48
                ? messages.text("growth.hours", time.toHours())
                : messages.text("growth.days", time.toDays());
    }

    /** {@code Nov 3} this year, {@code Nov 3, 2025} before. */
    public String day(Instant moment) {
        return zone.full(moment).replaceFirst(", \\d\\d:.*", "");
    }
}
