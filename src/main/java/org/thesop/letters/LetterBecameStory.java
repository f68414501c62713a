package org.thesop.letters;

import java.time.Instant;

/** An editor made a draft of a letter and gave it to somebody, perhaps to themselves; fired in the same transaction. */
public record LetterBecameStory(long letterId, long editionId, String headline, long writerId, long byId, Instant at) {}
