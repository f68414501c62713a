package org.thesop.facts;

import java.time.Instant;

/**
 * An expert outside has left a remark.
 *
 * @param askedById who had asked, and waits for it
 * @param expert by the name under which the question was put
 */
public record ExpertAnswered(
        long storyId, long editionId, long checkId, long remarkId, long askedById, String expert, Instant at) {}
