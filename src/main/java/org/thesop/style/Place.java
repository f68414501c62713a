package org.thesop.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where in copy words stand. */
public enum Place {
    BODY,
    HEADLINE,
    DECK,
    DATELINE,
    SUMMARY;

    /** The place as the guide's text and the rooms name it: {@code body}. */
    public static Optional<Place> named(String name) {
        return Arrays.stream(values())
                .filter(place -> place.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
