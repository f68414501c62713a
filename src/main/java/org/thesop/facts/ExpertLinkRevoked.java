package org.thesop.facts;

import java.time.Instant;

/** The link of an expert outside was taken back before its end. */
public record ExpertLinkRevoked(long storyId, long editionId, long checkId, long byId, String expert, Instant at) {}
