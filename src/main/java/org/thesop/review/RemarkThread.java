package org.thesop.review;

import java.util.List;
import java.util.Optional;
import org.thesop.story.Whereabouts;

/**
 * A remark with what was answered.
 *
 * @param answers the newest ones, oldest first
 * @param earlier how many answers came before those
 * @param maySettle whether its reader may close it and open it again
 * @param place where its passage stands in the newest text; empty for a remark on the whole story
 */
public record RemarkThread(
        Comment first, List<Comment> answers, int earlier, boolean maySettle, Optional<Whereabouts> place) {}
