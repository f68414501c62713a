package org.thesop.schedule.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.platform.web.RowButtons;
import org.thesop.platform.web.SentId;
import org.thesop.schedule.Publishing;
import org.thesop.schedule.Together;
import org.thesop.schedule.TogetherRow;
import org.thesop.story.EditionState;
import org.thesop.story.Stories;
import org.thesop.story.StoryRow;
import org.thesop.story.web.Moves;
import org.thesop.story.web.SeenEditions;
import org.thesop.story.web.TypedMoments;

/** desk/schedule/publishing: what could not go out, what is late, what waits, what is out today and before. */
@Named
@RequestScoped
public class PublishingPage {

    private static final String HERE = "/desk/schedule/publishing?faces-redirect=true";
    private static final int MOST = 200;
    private static final int NEWEST = 60;

    /** Never early, and within a second: so much later something is wrong. */
    private static final Duration LATE = Duration.ofMinutes(1);

    @Inject
    Stories stories;

    @Inject
    Publishing publishing;

    @Inject
    Together together;

    @Inject
    TogetherMoves attempts;

    @Inject
    TypedMoments moments;

    @Inject
    Messages messages;

    @Inject
    SeenEditions seen;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    HttpServletRequest request;

    @Inject
    RowButtons rowButtons;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private List<TogetherRow> waiting;
    private String moment;
    private List<StoryRow> rows;
    private List<StoryRow> out;
    private Instant now;

    @PostConstruct
    void load() {
        now = clock.instant();
        rows = stories.in(EnumSet.of(EditionState.APPROVED, EditionState.SCHEDULED), signedIn.person(), MOST);
        out = stories.out(NEWEST);
        waiting = together.waiting(signedIn.person(), MOST);
    }

    /**
     * Puts out at once what could not go out at its moment. The button names the story and not its place in the list, which
     * may be another by now.
     */
    public String tryAgain() {
        return rowButtons.pressed("again").map(this::tryAgain).orElse(null);
    }

    private String tryAgain(long id) {
        attempts.attempt("EditionAction.PUBLISH.told", () -> publishing.tryAgain(id, seen.all(), signedIn.person()));
        return HERE;
    }

    /** Schedules those that are marked for one moment, all or none. */
    public String sendTogether() {
        var ids = SentId.all(request.getParameterValues("with"));
        var marked = seen.all().stream().filter(each -> ids.contains(each.id())).toList();
        if (marked.size() < 2 || marked.size() > Together.MOST) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("together.tooFew", Together.MOST));
            return null;
        }
        var made = new long[1];
        return moments.read(moment, "which")
                .filter(chosen -> attempts.attempt(
                        "together.made", () -> made[0] = together.schedule(marked, chosen, signedIn.person())))
                .map(done -> "/desk/schedule/together?faces-redirect=true&release=" + made[0])
                .orElse(null);
    }

    /** Whether it was marked when something was still wrong. */
    public boolean marked(StoryRow row) {
        return Arrays.asList(
                        Optional.ofNullable(request.getParameterValues("with")).orElse(new String[0]))
                .contains(String.valueOf(row.id()));
    }

    /** Stories that go out together, by what they have in common. */
    public List<Group> getTogether() {
        var groups = new LinkedHashMap<Long, List<TogetherRow>>();
        waiting.forEach(row ->
                groups.computeIfAbsent(row.release(), none -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Several stories that go out together. */
    public record Group(long release, List<TogetherRow> rows) {

        /** When, null while something keeps them from it. */
        public Instant at() {
            return rows.get(0).scheduledAt();
        }

        public String headlines() {
            return rows.stream().map(row -> "“" + row.headline() + "”").collect(Collectors.joining(", "));
        }
    }

    /** Approved copy whose publication failed: somebody has to act. */
    public List<StoryRow> getFailed() {
        return rows.stream().filter(row -> row.failure() != null).toList();
    }

    /** What should be out and is not: its clock does not run, or something holds it. */
    public List<StoryRow> getLate() {
        return scheduled().stream().filter(this::isLate).toList();
    }

    public List<StoryRow> getReady() {
        return rows.stream()
                .filter(row -> row.state() == EditionState.APPROVED && row.failure() == null && !goesWithOthers(row))
                .toList();
    }

    public List<StoryRow> getScheduled() {
        return scheduled().stream()
                .filter(row -> !isLate(row) && !goesWithOthers(row))
                .toList();
    }

    private List<StoryRow> scheduled() {
        return rows.stream()
                .filter(row -> row.state() == EditionState.SCHEDULED)
                .sorted(Comparator.comparing(StoryRow::scheduledAt).thenComparing(StoryRow::id))
                .toList();
    }

    private boolean goesWithOthers(StoryRow row) {
        return waiting.stream().anyMatch(other -> other.editionId() == row.id());
    }

    private boolean isLate(StoryRow row) {
        return row.scheduledAt().isBefore(now.minus(LATE));
    }

    /** What has gone out since midnight by the paper's clocks. */
    public List<StoryRow> getOutToday() {
        return out.stream().filter(this::isToday).toList();
    }

    public List<StoryRow> getOutBefore() {
        return out.stream().filter(row -> !isToday(row)).toList();
    }

    public List<String> getChoices() {
        return moments.choices("which");
    }

    /** For those that are marked to go out together. */
    public String getMoment() {
        return moment == null
                ? WallTime.field(now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)), zone)
                : moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }

    private boolean isToday(StoryRow row) {
        return zone.day(row.publishedAt()).equals(zone.day(now));
    }
}
