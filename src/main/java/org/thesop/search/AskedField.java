package org.thesop.search;

import java.util.Locale;
import java.util.Optional;

/** What may stand before a colon: {@code by:wendy}. */
public enum AskedField {
    BY(false, false),
    EDITOR(false, false),
    STATE(true, false),
    SECTION(true, false),
    KIND(false, false),
    TAG(false, false),
    LANGUAGE(false, false),
    HEADLINE(true, false),
    AFTER(false, true),
    BEFORE(false, true),
    DUE(true, true);

    private final boolean knownToAll;
    private final boolean day;

    AskedField(boolean knownToAll, boolean day) {
        this.knownToAll = knownToAll;
        this.day = day;
    }

    static Optional<AskedField> named(String word) {
        for (var each : values()) {
            if (each.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every writer sees it of copy that they may not read: nothing else may be asked of such copy. */
    boolean knownToAll() {
        return knownToAll;
    }

    boolean day() {
        return day;
    }
}
