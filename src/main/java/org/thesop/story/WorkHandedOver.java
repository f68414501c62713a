package org.thesop.story;

import java.time.Instant;

/**
 * Something that one person had in hand is with another.
 *
 * @param workId as its kind says
 * @param toId null where nobody took it: it goes on with others, or back to where it waits for whoever comes
 */
public record WorkHandedOver(OpenWork.Kind kind, long workId, long fromId, Long toId, long byId, Instant at) {}
