package org.thesop.story;

import java.time.Instant;

/** The address of a published story was changed by hand; the one before leads to it. Fired in that transaction. */
public record StoryMoved(long storyId, long byId, String from, String to, Instant at) {}
