package org.thesop.house;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the paper says of itself, in pages that managing editors write. */
public enum OwnPage {
    ABOUT,
    SUPPORT,
    /** Stands above the form for letters. */
    CONTACT,
    /** Stands above the table of end dates. */
    PRIVACY;

    /** As addresses have it: {@code about}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The page of this address; empty for no page of ours. */
    public static Optional<OwnPage> of(String slug) {
        return Stream.of(values()).filter(page -> page.slug().equals(slug)).findFirst();
    }
}
