package org.thesop.facts.web;

import java.util.Optional;
import java.util.stream.Stream;

/** Parameters as a browser sent them, which may be anything. */
final class Sent {

    private Sent() {}

    static <E extends Enum<E>> Optional<E> of(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }
}
