package org.thesop.review;

import java.time.Instant;
import org.thesop.story.StoryRow;

/**
 * One story in the queue, as one editor sees it.
 *
 * @param goalHours within how many hours it should be answered
 * @param approvals how many editors have approved it as it is
 * @param approvers their names, null when there are none
 * @param approvedByMe whether this editor is one of them
 * @param own whether it is in part this editor's own, as far as lists show
 */
public record QueueRow(
        StoryRow story,
        String language,
        int goalHours,
        int approvals,
        int approvalsNeeded,
        String approvers,
        boolean approvedByMe,
        boolean own) {

    public long id() {
        return story.id();
    }

    /** Whether an editor has approved it and it waits for another. */
    public boolean waitsForAnother() {
        return approvals > 0 && approvals < approvalsNeeded;
    }

    /** Whether this editor may take it and could approve it. */
    public boolean offered() {
        return !own && !approvedByMe;
    }

    public Pace pace(Instant now) {
        return Pace.of(story.submittedAt(), goalHours, now);
    }
}
