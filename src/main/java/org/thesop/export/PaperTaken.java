package org.thesop.export;

import java.time.Instant;

/**
 * Somebody has fetched a whole copy of the paper.
 *
 * @param file its name
 */
public record PaperTaken(ExportKind kind, String file, long byId, Instant at) {}
