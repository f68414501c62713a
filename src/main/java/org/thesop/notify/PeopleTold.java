package org.thesop.notify;

import java.time.Instant;
import java.util.List;

/**
 * People were told of something; fired in its transaction.
 *
 * @param storyId null for what is planned and has no copy yet, as the edition
 * @param byId whose doing they were told of, null for the clock
 */
public record PeopleTold(Long storyId, Long editionId, Long byId, Instant at, List<One> people) {

    /** One of them, and how: at least one of the two. */
    public record One(long personId, String handle, NoticeKind kind, boolean desk, boolean mail) {}
}
