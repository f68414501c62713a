package org.thesop.story;

import java.time.Instant;

/**
 * A link to an unpublished edition was made or taken back; fired in that transaction.
 *
 * @param until until when it leads there, null when it was taken back
 */
public record PreviewLinkChanged(long storyId, long editionId, long byId, String shownTo, Instant until, Instant at) {}
