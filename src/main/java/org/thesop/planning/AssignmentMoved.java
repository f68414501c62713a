package org.thesop.planning;

import java.time.Instant;
import java.util.List;

/**
 * Something happened to an assignment; fired in its transaction.
 *
 * @param writersBefore who had not declined before
 * @param writers who has not declined now
 * @param editorId who is to read it, null for whoever comes first
 * @param offeredById who gave the work
 * @param reason empty when none was given
 * @param deadline null for none
 */
public record AssignmentMoved(
        long assignmentId,
        String headline,
        AssignmentAction action,
        List<Long> writersBefore,
        List<Long> writers,
        Long editorBeforeId,
        Long editorId,
        long offeredById,
        long byId,
        String reason,
        Instant deadline,
        Instant at) {}
