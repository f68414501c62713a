package org.thesop.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.review.Queue;
import org.thesop.review.Review;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionState;
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
    Clock clock;

    private List<StoryRow> rows;
    private Set<Long> own;

    @PostConstruct
    void load() {
        var states = EnumSet.of(EditionState.SUBMITTED, EditionState.IN_REVIEW, EditionState.CHANGES_REQUESTED);
        rows = stories.in(states, signedIn.person(), MOST);
        own = queue.ownCopy(rows.stream().map(StoryRow::id).toList(), signedIn.person());
    }

    /** Takes a story and opens the review room. */
    public String claim(long id) {
        return moves.attempt(EditionAction.CLAIM, () -> review.claim(id, signedIn.person()))
                ? "/desk/review/review?faces-redirect=true&edition=" + id
                : "/desk/review/queue?faces-redirect=true";
    }

    public List<StoryRow> getWaiting() {
        return in(EditionState.SUBMITTED);
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
        var waiting = getWaiting();
        return waiting.isEmpty()
                ? messages.text("queue.nobodyWaits")
                : messages.text(
                        "queue.summary",
                        waiting.size(),
                        texts.since(waiting.get(0).submittedAt()),
                        GOAL.toHours());
    }

    public String getLongest() {
        return getWaiting().isEmpty() ? "—" : texts.since(getWaiting().get(0).submittedAt());
    }
}
