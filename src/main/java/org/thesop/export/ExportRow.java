package org.thesop.export;

import java.time.Instant;

/**
 * An export as lists show it.
 *
 * @param done of {@code all} that is to be written, in rows and files; both 0 until it is known
 * @param endedAt null while it goes on
 * @param fileName null until it is ready
 * @param problem null unless it failed
 */
public record ExportRow(
        long id,
        ExportKind kind,
        ExportState state,
        String askedBy,
        Instant askedAt,
        long done,
        long all,
        Instant endedAt,
        String fileName,
        long bytes,
        ExportProblem problem) {

    /** Whether somebody is still to make it. */
    public boolean isAtWork() {
        return state == ExportState.WAITING || state == ExportState.RUNNING;
    }

    public boolean isReady() {
        return state == ExportState.READY;
    }

    /** Whether its file is gone because there is a newer one, or its time was over. */
    public boolean isReplaced() {
        return state == ExportState.REPLACED;
    }

    public boolean isFailed() {
        return state == ExportState.FAILED;
    }

    /** Of a hundred parts, how many are written; never a hundred before it is ready. */
    public int percent() {
        return isReady() || isReplaced() ? 100 : all == 0 ? 0 : (int) Math.min(99, 100 * done / all);
    }
}
