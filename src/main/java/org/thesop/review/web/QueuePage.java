package org.thesop.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.review.Queue;
import org.thesop.review.Review;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionState;
import org.thesop.story.Priority;
import org.thesop.story.RefusedException;
import org.thesop.story.Stories;
import org.thesop.story.StoryRow;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RowTexts;

/** desk/review/queue: what waits for an editor, longest waiting first, and what other editors have in hand. */
@Named
@RequestScoped
public class QueuePage {

    private static final int MOST = 200;

    /** Beyond this a waiting story is late. */
    private static final Duration GOAL = Duration.ofHours(24);

    @Inject
    Stories stories;

    @Inject
    Queue queue;

    @Inject
    Review review;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    RowTexts texts;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private List<StoryRow> rows;
    private List<StoryRow> waiting;
    private Set<Long> own;

    @PostConstruct
    void load() {
        var states = EnumSet.of(EditionState.SUBMITTED, EditionState.IN_REVIEW, EditionState.CHANGES_REQUESTED);
        rows = stories.in(states, signedIn.person(), MOST);
        waiting = in(EditionState.SUBMITTED).stream().sorted(order()).toList();
        own = queue.ownCopy(rows.stream().map(StoryRow::id).toList(), signedIn.person());
    }

    /** Takes a story and opens the review room. */
    public String claim(long id) {
        return moves.attempt(EditionAction.CLAIM, () -> review.claim(id, signedIn.person()))
                ? "/desk/review/review?faces-redirect=true&edition=" + id
                : "/desk/review/queue?faces-redirect=true";
    }

    /** Takes the story at the head of the queue that this person may take; when a colleague is quicker, the one after it. */
    public String takeNext() {
        for (var row : getWaiting()) {
            if (!isOwn(row) && takes(row.id())) {
                return "/desk/review/review?faces-redirect=true&edition=" + row.id();
            }
        }
        moves.say(FacesMessage.SEVERITY_INFO, messages.text("queue.next.none"));
        return "/desk/review/queue?faces-redirect=true";
    }

    private boolean takes(long id) {
        try {
            review.claim(id, signedIn.person());
            return true;
        } catch (RefusedException someoneElseWasQuicker) {
            return false;
        }
    }

    /** Whether there is anything here that the person may take. */
    public boolean isAnyToTake() {
        return getWaiting().stream().anyMatch(row -> !isOwn(row));
    }

    /** What waits: for this person first, then what is overdue, then by urgency, then what is meant for nobody else. */
    public List<StoryRow> getWaiting() {
        return waiting;
    }

    private Comparator<StoryRow> order() {
        return Comparator.comparing((StoryRow row) -> !isForMe(row))
                .thenComparing(row -> !overdue(row))
                .thenComparing(StoryRow::priority, Comparator.reverseOrder())
                .thenComparing(row -> row.wantedEditor() != null)
                .thenComparing(StoryRow::submittedAt)
                .thenComparing(StoryRow::id);
    }

    public boolean isForMe(StoryRow row) {
        return signedIn.person().handle().equals(row.wantedHandle());
    }

    public boolean overdue(StoryRow row) {
        return row.dueAt() != null && row.dueAt().isBefore(clock.instant());
    }

    /** For whom, how urgent, by when: {@code For Eddie Stone · Urgent · by Nov 24, 2026, 18:00 ET}; empty when nothing is said. */
    public String wishes(StoryRow row) {
        var said = new ArrayList<String>();
        if (row.wantedEditor() != null) {
            said.add(isForMe(row) ? messages.text("queue.forYou") : messages.text("queue.forWhom", row.wantedEditor()));
        }
        if (row.priority() != Priority.ROUTINE) {
            said.add(messages.of(row.priority()));
        }
        if (row.dueAt() != null) {
            said.add(messages.text(overdue(row) ? "queue.overdue" : "queue.due", zone.full(row.dueAt())));
        }
        return String.join(" · ", said);
    }

    public List<StoryRow> getInReview() {
        return in(EditionState.IN_REVIEW);
    }

    public List<StoryRow> getSentBack() {
        return in(EditionState.CHANGES_REQUESTED);
    }

    private List<StoryRow> in(EditionState state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }

    public long getLate() {
        return getWaiting().stream().filter(this::late).count();
    }

    public boolean late(StoryRow row) {
        return row.submittedAt() != null
                && Duration.between(row.submittedAt(), clock.instant()).compareTo(GOAL) > 0;
    }

    /** Whether the person cannot approve it because it is in part their own. */
    public boolean isOwn(StoryRow row) {
        return own.contains(row.id());
    }

    /** Who has it, in words. */
    public String holder(StoryRow row) {
        return row.claimant() == null ? "" : messages.text("queue.claimedBy", row.claimant());
    }

    /** {@code Three stories wait for an editor. The oldest has waited 26 h; the goal is 24.} */
    public String getSummary() {
        var byAge = in(EditionState.SUBMITTED);
        return byAge.isEmpty()
                ? messages.text("queue.nobodyWaits")
                : messages.text(
                        "queue.summary", byAge.size(), texts.since(byAge.get(0).submittedAt()), GOAL.toHours());
    }

    public String getLongest() {
        var byAge = in(EditionState.SUBMITTED);
        return byAge.isEmpty() ? "—" : texts.since(byAge.get(0).submittedAt());
    }
}
