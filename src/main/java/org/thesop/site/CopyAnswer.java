package org.thesop.site;

import java.util.List;

/**
 * What a reader's saved copy of a story is.
 *
 * @param kind what it is, as far as this story's versions go
 * @param version the one that it is, or is nearest to; 0 when it is near none
 * @param when that one went out
 * @param hash of its text in the record
 * @param lines of the copy that do not stand in that version, few of them and shortened
 */
public record CopyAnswer(Kind kind, int version, String when, String hash, List<String> lines) {

    /** What a copy can turn out to be. */
    public enum Kind {
        /** The whole text of a version, and nothing else than what stands around it. */
        SAME,
        /** The whole text of a version, with something besides. */
        WITH_MORE,
        /** Some of a version. */
        NOT_WHOLE,
        /** Nothing of any. */
        NONE,
        /** A version whose text is not the one that the record has the hash of. */
        RECORD_DIFFERS
    }

    /** The key of the sentence that says so. */
    public String told() {
        return "site.copy." + kind;
    }
}
