package org.thesop.site;

import java.time.Instant;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;

/**
 * A decision that readers saw something of, as the record has it.
 *
 * @param publishedAt when the version went out first
 * @param note what readers were told of a correction, null for none
 * @param reason of a withdrawal, what readers were told; nothing for readers otherwise
 * @param hash of the text that it made public, null where it did not
 */
record ChangeRow(
        Long edition,
        EditionAction action,
        EditionKind kind,
        Instant publishedAt,
        Instant at,
        String note,
        String reason,
        String hash) {

    /** The key of the word for it. */
    String what() {
        return switch (action) {
            case WITHDRAW -> "site.change.WITHDRAWN";
            case REINSTATE -> "site.change.REINSTATED";
            case IMPORT -> "site.change." + (kind == EditionKind.FIRST ? "IMPORTED" : kind);
            default -> "site.change." + kind;
        };
    }

    /** A version has the moment at which it went out; whatever came of it later has its own. */
    Instant moment() {
        return hash == null || action == EditionAction.REINSTATE ? at : publishedAt;
    }

    String toldReaders() {
        return action == EditionAction.WITHDRAW ? reason : note;
    }
}
